// A file and a table in the attribute.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv", table = "name\nNOT_FOUND")]
    pub enum ApiError {}
}

fn main() {}
