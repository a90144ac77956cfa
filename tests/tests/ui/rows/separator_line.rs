// The first line is the `sep=` line of a spreadsheet.

errcodes::catalog! {
    #[catalog(table = "sep=,\ncode,name\nA1,FIRST\n")]
    pub enum ApiError {}
}

fn main() {}
