// Tab-separated values.

errcodes_runtime::catalog! {
    #[catalog(spec = "tests/ui/file/tabs.csv")]
    pub enum ApiError {}
}

fn main() {}
