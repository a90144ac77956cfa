// One cell of a decimal column is hexadecimal.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code:u16,name\n101,FIRST\n0x102,SECOND\n103,THIRD\n")]
    pub enum ApiError {}
}

fn main() {}
