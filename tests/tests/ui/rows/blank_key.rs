// A key cell consists of white space only.

errcodes::catalog! {
    #[catalog(table = "code,name:optional\n\" \",NOT_FOUND\n")]
    pub enum ApiError {}
}

fn main() {}
