// A key cell contains full-width ASCII.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,name\n\u{ff21}\u{ff10}\u{ff12},FIRST\n")]
    pub enum ApiError {}
}

fn main() {}
