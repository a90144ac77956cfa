// A comma is missing.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv" skip(name))]
    pub enum ApiError {}
}

fn main() {}
