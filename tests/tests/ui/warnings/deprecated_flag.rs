// A `deprecated` cell says yes or no.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,deprecated\nA1,no\nA2,\n")]
    pub enum ApiError {}
}

fn main() {}
