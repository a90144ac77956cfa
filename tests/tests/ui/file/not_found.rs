// The file's name is misspelled; one of that folder is near.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/erors.csv")]
    pub enum ApiError {}
}

fn main() {}
