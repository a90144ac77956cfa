// The equals sign is missing.

errcodes_runtime::catalog! {
    #[catalog(spec "tests/ui/attribute/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
