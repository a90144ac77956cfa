errcodes::catalog! {
    #[catalog(table = "code\rA1\rA2\r")]
    pub enum ApiError {}
}

fn main() {}
