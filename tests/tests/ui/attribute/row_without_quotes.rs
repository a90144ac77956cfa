#[derive(errcodes::ErrorCatalog, Clone, Copy, Debug)]
#[catalog(table = "code,name\n1,FIRST\n")]
pub enum ApiError {
    #[catalog(row = FIRST)]
    One,
}

fn main() {}
