// Numbers without names need no prefix where each variant is bound to its row; a row without a variant is reported by its code.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = "code:u16,description\n10001,Unknown account\n10002,Unknown application\n10003,Unknown channel\n")]
pub enum ApiError {
    #[catalog(row = 10002)]
    UnknownApplication,
}

fn main() {}
