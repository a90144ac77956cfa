// An attribute that names no table.

errcodes_runtime::catalog! {
    #[catalog(impls(serde))]
    pub enum ApiError {}
}

fn main() {}
