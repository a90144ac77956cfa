// A column is one letter away from a well-known one.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,descripton\nA1,Not found\n")]
    pub enum ApiError {}
}

fn main() {}
