// A raw form by which no code can be recognized.

use errcodes::{Received, catalog};

catalog! {
    #[catalog(table = "code:u16,name\n404,NOT_FOUND\n410,GONE")]
    pub enum ApiError {}
}

fn read(code: bool) -> Option<ApiError> {
    Received::recognize(code).known()
}

fn main() {
    read(true);
}
