// Two keys look alike.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,name\nE10,FIRST\nE1O,SECOND\n")]
    pub enum ApiError {}
}

fn main() {}
