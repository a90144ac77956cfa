// More than 64 MiB: certainly another file was meant.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/too_large.csv")]
    pub enum ApiError {}
}

fn main() {}
