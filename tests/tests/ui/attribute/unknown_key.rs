// A key with a slip: the nearest one is named.

errcodes::catalog! {
    #[catalog(spce = "tests/ui/attribute/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
