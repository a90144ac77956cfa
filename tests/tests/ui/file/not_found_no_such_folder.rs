// Not even the folder is there.

errcodes_runtime::catalog! {
    #[catalog(spec = "specs/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
