// Macros in an attribute are not expanded.

errcodes::catalog! {
    #[catalog(spec = concat!("tests/ui/", "attribute/errors.csv"))]
    pub enum ApiError {}
}

fn main() {}
