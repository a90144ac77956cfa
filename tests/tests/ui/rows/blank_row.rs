// A row has only blank cells.

errcodes::catalog! {
    #[catalog(table = "code,name\nA1,FIRST\n,\n,\n")]
    pub enum ApiError {}
}

fn main() {}
