// Two variants map to one row.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,http_status
101,INVALID_API_VERSION,400
102,INVALID_PAYLOAD_SIGNATURE,400
103,DUPLICATE_REQUEST,409
"#)]
pub enum ApiError {
    InvalidApiVersion,
    #[catalog(row = 101)]
    BadVersion,
    InvalidPayloadSignature,
    DuplicateRequest,
}

fn main() {}
