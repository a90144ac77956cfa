// A template contains a placeholder of another system.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,message:template\nA1,User %s is locked.\n")]
    pub enum ApiError {}
}

fn main() {}
