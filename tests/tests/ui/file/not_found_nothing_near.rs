// No file of that folder has a name like it.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/partner-codes.csv")]
    pub enum ApiError {}
}

fn main() {}
