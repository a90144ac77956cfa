// Comment lines and nothing below them.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/file/only_comments.csv")]
    pub enum ApiError {}
}

fn main() {}
