// Tab-separated values.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/tabs.csv")]
    pub enum ApiError {}
}

fn main() {}
