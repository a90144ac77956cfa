// An attribute that names no table.

errcodes::catalog! {
    #[catalog(impls(serde))]
    pub enum ApiError {}
}

fn main() {}
