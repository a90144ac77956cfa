// A column holds what a well-known column means.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,status\nA1,404\n")]
    pub enum ApiError {}
}

fn main() {}
