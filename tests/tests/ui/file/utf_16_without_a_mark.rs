// UTF-16 without a byte order mark: every other byte is zero.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/utf_16_without_a_mark.csv")]
    pub enum ApiError {}
}

fn main() {}
