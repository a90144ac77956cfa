// A path that no operating system takes.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/er\0rors.csv")]
    pub enum ApiError {}
}

fn main() {}
