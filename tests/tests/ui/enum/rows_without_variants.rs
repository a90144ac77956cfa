// Several rows are missing, one of them deprecated: the lines to paste.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,deprecated
101,INVALID_API_VERSION,
102,INVALID_PAYLOAD_SIGNATURE,"use ""105"" instead"
103,DUPLICATE_REQUEST,
"#)]
pub enum ApiError {
    InvalidApiVersion,
}

fn main() {}
