// A key cell mixes Latin letters with Cyrillic or Greek ones that look alike.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,name\n\u{410}B1,FIRST\n")]
    pub enum ApiError {}
}

fn main() {}
