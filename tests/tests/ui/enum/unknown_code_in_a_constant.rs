// A lookup in a constant is checked against the table when the program is compiled.

errcodes::catalog! {
    #[catalog(table = "code:u16,name\n404,NOT_FOUND\n410,GONE")]
    pub enum ApiError {}
}

pub const MISSING: ApiError = ApiError::from_code(411).unwrap();

fn main() {}
