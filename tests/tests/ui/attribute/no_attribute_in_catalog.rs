// No `#[catalog(…)]` at all in `catalog!`.

errcodes_runtime::catalog! {
    /// The errors.
    pub enum ApiError {}
}

fn main() {}
