// A cell is a formula of a spreadsheet.

errcodes::catalog! {
    #[catalog(table = "code,name\n=\"0080\",NOT_FOUND\n")]
    pub enum ApiError {}
}

fn main() {}
