// A placeholder that no field is called like.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {name} is locked.
"#)]
pub enum ApiError {
    Locked { user_code: String, since: u64 },
}

fn main() {}
