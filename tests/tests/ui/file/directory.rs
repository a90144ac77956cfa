// The folder instead of the table in it.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/a_directory.csv")]
    pub enum ApiError {}
}

fn main() {}
