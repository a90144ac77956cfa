// A key or a header cell contains a character that cannot be seen.

errcodes::catalog! {
    #[catalog(table = "code,name\nA1,NOT\u{200b}_FOUND\n")]
    pub enum ApiError {}
}

fn main() {}
