// Attributes of the other shapes.

errcodes::catalog! {
    #[catalog]
    #[catalog = "tests/ui/attribute/errors.csv"]
    pub enum ApiError {}
}

fn main() {}
