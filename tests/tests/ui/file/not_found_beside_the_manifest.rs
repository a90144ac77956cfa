// A table beside Cargo.toml, without a folder.

errcodes::catalog! {
    #[catalog(spec = "eror.csv")]
    pub enum ApiError {}
}

fn main() {}
