// A file where the path has a folder.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/errors.csv/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
