// Saved as "Unicode text": UTF-16.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/file/utf_16.csv")]
    pub enum ApiError {}
}

fn main() {}
