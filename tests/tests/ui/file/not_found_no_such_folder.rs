// Not even the folder is there.

errcodes::catalog! {
    #[catalog(spec = "specs/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
