// A byte order mark is skipped, and columns are right after it.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/byte_order_mark.csv")]
    pub enum ApiError {}
}

fn main() {}
