// Windows has absolute paths of its own, and they are refused everywhere.

errcodes::catalog! {
    #[catalog(spec = "C:\\specs\\errors.csv")]
    pub enum ApiError {}
}

fn main() {}
