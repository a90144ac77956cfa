// A text code is a range or has a wildcard.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,name\n5xx,SERVER\n")]
    pub enum ApiError {}
}

fn main() {}
