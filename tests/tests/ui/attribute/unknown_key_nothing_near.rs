// A key that the attribute does not have.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv", rename_all = "lowercase")]
    pub enum ApiError {}
}

fn main() {}
