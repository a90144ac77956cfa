errcodes::catalog! {
    #[catalog(table = "code,name\nA1,FIRST,\nA2,SECOND,\n")]
    pub enum ApiError {}
}

fn main() {}
