// A text looks like UTF-8 that was read in another encoding.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,description\nA1,H\u{c3}\u{a4}ndler\n")]
    pub enum ApiError {}
}

fn main() {}
