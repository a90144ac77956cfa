// No path at all.

errcodes::catalog! {
    #[catalog(spec = "")]
    pub enum ApiError {}
}

fn main() {}
