// A row that the larger table does not have.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv")]
    pub enum ApiError {}
}

errcodes::catalog! {
    #[catalog(table = r#"
name
NOT_FOUND
NOT_FUOND
MISSING
"#, into(ApiError in "tests/ui/attribute/errors.csv"))]
    pub enum SearchError {}
}

fn main() {}
