// `row` binds a variant.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv", row = 404)]
    pub enum ApiError {}
}

fn main() {}
