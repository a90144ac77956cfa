errcodes::catalog! {
    #[catalog("errors.csv")]
    pub enum ApiError {}
}

fn main() {}
