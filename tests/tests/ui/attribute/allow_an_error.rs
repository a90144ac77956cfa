errcodes::catalog! {
    #[catalog(table = "code\nA1\n", allow(duplicate-key))]
    pub enum ApiError {}
}

fn main() {}
