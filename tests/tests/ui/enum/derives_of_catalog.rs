errcodes::catalog! {
    #[derive(Debug, errcodes::ErrorCatalog)]
    #[catalog(table = "code\nA1\n")]
    pub enum ApiError {}
}

fn main() {}
