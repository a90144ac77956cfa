// No file of that folder has a name like it.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/file/partner-codes.csv")]
    pub enum ApiError {}
}

fn main() {}
