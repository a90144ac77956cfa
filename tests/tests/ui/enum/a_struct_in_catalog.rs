// The table writes an enum, not a struct.

errcodes::catalog! {
    #[catalog(spec = "specs/errors.csv")]
    pub struct ApiError;
}

fn main() {}
