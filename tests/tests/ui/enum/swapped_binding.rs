// `row = …` binds a variant to a row although the variant has another row's name.

#[derive(errcodes::ErrorCatalog, Clone, Copy, Debug)]
#[catalog(table = "code,name\n1,FIRST\n2,SECOND\n")]
pub enum ApiError {
    #[catalog(row = "2")]
    First,
    #[catalog(row = "1")]
    One,
}

fn main() {}
