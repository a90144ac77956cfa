// Macros in an attribute are not expanded.

errcodes_runtime::catalog! {
    #[catalog(spec = concat!("tests/ui/", "attribute/errors.csv"))]
    pub enum ApiError {}
}

fn main() {}
