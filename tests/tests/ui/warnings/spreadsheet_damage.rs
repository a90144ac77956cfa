// A key cell looks like a value that a spreadsheet or word processor rewrote.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,name\n1.00E+06,FIRST\n")]
    pub enum ApiError {}
}

fn main() {}
