// The table calls a row deprecated, the enum does not.
#![deny(deprecated)]

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,deprecated
101,INVALID_API_VERSION,
102,INVALID_PAYLOAD_SIGNATURE,"use ""105"" instead"
103,DUPLICATE_REQUEST,
"#)]
pub enum ApiError {
    InvalidApiVersion,
    InvalidPayloadSignature,
    DuplicateRequest,
}

fn main() {}
