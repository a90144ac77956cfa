// A code is shorter than all others of its column.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,name\n0080,FIRST\n0081,SECOND\n0099,THIRD\n82,FOURTH\n")]
    pub enum ApiError {}
}

fn main() {}
