// A row of the table is missing in the enum.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,http_status
101,INVALID_API_VERSION,400
102,INVALID_PAYLOAD_SIGNATURE,400
103,DUPLICATE_REQUEST,409
"#)]
pub enum ApiError {
    InvalidApiVersion,
    InvalidPayloadSignature,
}

fn main() {}
