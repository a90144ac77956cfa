errcodes::catalog! {
    #[derive(Default)]
    #[catalog(table = "code\nA1\n")]
    pub enum ApiError {}
}

fn main() {}
