// `impls(serde)` where the runtime's feature is off, on an enum that the user wrote.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = "code:u16,name\n404,NOT_FOUND", impls(serde))]
pub enum ApiError {
    NotFound,
}

fn main() {}
