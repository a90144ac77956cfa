// The equals sign is missing.

errcodes::catalog! {
    #[catalog(spec "tests/ui/attribute/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
