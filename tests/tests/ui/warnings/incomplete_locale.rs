// A language has almost all texts.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,description@ja,description:optional@en\nA1,x,a\nA2,x,a\nA3,x,a\nA4,x,a\nA5,x,a\nA6,x,a\nA7,x,a\nA8,x,a\nA9,x,a\nB1,x,\n")]
    pub enum ApiError {}
}

fn main() {}
