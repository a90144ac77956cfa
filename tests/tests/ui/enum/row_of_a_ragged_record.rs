// What a ragged row hides is not missed a second time.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,description@en,name,replaced_by:ref:optional
404,Not here,NOT_FOUND,410
410,Gone, for ever,GONE,
"#)]
pub enum ApiError {
    NotFound,
    Gone,
}

fn main() {}
