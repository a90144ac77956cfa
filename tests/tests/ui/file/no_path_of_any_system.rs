// A path that no operating system takes.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/file/er\0rors.csv")]
    pub enum ApiError {}
}

fn main() {}
