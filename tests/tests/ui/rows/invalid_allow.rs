// An accepted rule cannot be accepted, or its line cannot be read.

errcodes::catalog! {
    #[catalog(table = "# errcodes-allow: lost-zeros\ncode\nA1\n")]
    pub enum ApiError {}
}

fn main() {}
