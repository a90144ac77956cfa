// Fields with names have no numbers.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {0} is locked.
"#)]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
