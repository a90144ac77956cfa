// Comment lines and nothing below them.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/only_comments.csv")]
    pub enum ApiError {}
}

fn main() {}
