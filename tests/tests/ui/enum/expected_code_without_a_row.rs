// `expect_code` in a constant names the enum and the code that no row has.

errcodes::catalog! {
    #[catalog(table = "code:u16,name\n404,NOT_FOUND\n410,GONE")]
    pub enum ApiError {}
}

pub const MISSING: ApiError = ApiError::expect_code(411);

fn main() {}
