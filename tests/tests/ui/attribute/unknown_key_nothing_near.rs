// A key that the attribute does not have.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv", rename_all = "lowercase")]
    pub enum ApiError {}
}

fn main() {}
