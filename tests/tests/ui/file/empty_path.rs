// No path at all.

errcodes_runtime::catalog! {
    #[catalog(spec = "")]
    pub enum ApiError {}
}

fn main() {}
