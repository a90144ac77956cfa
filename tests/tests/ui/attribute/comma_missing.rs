// A comma is missing.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv" skip(name))]
    pub enum ApiError {}
}

fn main() {}
