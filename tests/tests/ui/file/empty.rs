// An empty file.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/file/empty.csv")]
    pub enum ApiError {}
}

fn main() {}
