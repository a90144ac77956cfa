// A byte order mark and blank lines are an empty file.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/blank.csv")]
    pub enum ApiError {}
}

fn main() {}
