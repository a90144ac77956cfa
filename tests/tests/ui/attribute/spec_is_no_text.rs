// A path without quotes.

errcodes::catalog! {
    #[catalog(spec = errors.csv)]
    pub enum ApiError {}
}

fn main() {}
