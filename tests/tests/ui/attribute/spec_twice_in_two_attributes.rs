// Two tables for one enum, in two attributes.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv")]
    #[catalog(spec = "tests/ui/attribute/others.csv")]
    pub enum ApiError {}
}

fn main() {}
