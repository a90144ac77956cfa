// No `#[catalog(…)]` at all in `catalog!`.

errcodes::catalog! {
    /// The errors.
    pub enum ApiError {}
}

fn main() {}
