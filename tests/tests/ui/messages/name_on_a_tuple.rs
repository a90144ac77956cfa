// Fields without names have numbers.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {user} is locked.
"#)]
pub enum ApiError {
    Locked(String, u64),
}

fn main() {}
