errcodes::catalog! {
    #[catalog(table = "code,kind\nA1,order\n", only = "order")]
    pub enum ApiError {}
}

fn main() {}
