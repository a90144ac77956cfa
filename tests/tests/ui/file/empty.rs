// An empty file.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/empty.csv")]
    pub enum ApiError {}
}

fn main() {}
