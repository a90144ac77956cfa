// Two tables for one enum.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv", spec = "tests/ui/attribute/others.csv")]
    pub enum ApiError {}
}

fn main() {}
