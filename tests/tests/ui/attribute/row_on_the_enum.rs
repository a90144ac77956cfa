// `row` binds a variant.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv", row = 404)]
    pub enum ApiError {}
}

fn main() {}
