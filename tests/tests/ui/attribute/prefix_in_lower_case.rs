// A prefix begins a variant.

errcodes::catalog! {
    #[catalog(table = "code:u16\n20003\n", prefix = "err-")]
    pub enum ApiError {}
}

fn main() {}
