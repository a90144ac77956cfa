// UTF-16 without a mark and without a letter outside ASCII: valid UTF-8, byte by byte.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/utf_16_of_ascii.csv")]
    pub enum ApiError {}
}

fn main() {}
