// A cell is an error value of a spreadsheet.

errcodes::catalog! {
    #[catalog(table = "code,description\nA1,#N/A\n")]
    pub enum ApiError {}
}

fn main() {}
