// A `match` that an added row makes incomplete.

errcodes::catalog! {
    /// Every error.
    #[catalog(table = "code:u16,name\n404,NOT_FOUND\n410,GONE")]
    pub enum ApiError {}
}

pub fn is_lost(error: ApiError) -> bool {
    match error {
        ApiError::NotFound => true,
    }
}

fn main() {}
