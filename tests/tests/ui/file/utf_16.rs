// Saved as "Unicode text": UTF-16.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/utf_16.csv")]
    pub enum ApiError {}
}

fn main() {}
