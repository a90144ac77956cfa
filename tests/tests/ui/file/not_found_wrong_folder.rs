// Two folders are misspelled, the file is not.

errcodes::catalog! {
    #[catalog(spec = "test/ui/flie/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
