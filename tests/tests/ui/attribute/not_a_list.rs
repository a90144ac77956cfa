// Attributes of the other shapes.

errcodes_runtime::catalog! {
    #[catalog]
    #[catalog = "tests/ui/attribute/errors.csv"]
    pub enum ApiError {}
}

fn main() {}
