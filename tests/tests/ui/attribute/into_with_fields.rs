// An enum with fields cannot be made from a row of the larger table.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/errors.csv")]
    pub enum ApiError {}
}

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = "name\nNOT_FOUND\n", into(ApiError in "tests/ui/attribute/errors.csv"))]
pub enum SearchError {
    NotFound { path: String },
}

fn main() {}
