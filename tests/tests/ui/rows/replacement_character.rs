// A cell contains U+FFFD, the replacement character.

errcodes::catalog! {
    #[catalog(table = "code,description\nA1,H\u{fffd}ndler\n")]
    pub enum ApiError {}
}

fn main() {}
