// A path without quotes.

errcodes_runtime::catalog! {
    #[catalog(spec = errors.csv)]
    pub enum ApiError {}
}

fn main() {}
