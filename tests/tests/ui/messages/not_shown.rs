// A field that a text shows is `Display`.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {user} is locked.
2,GONE,{0} are gone.
"#)]
pub enum ApiError {
    Locked { user: Option<String>, since: std::time::Duration },
    Gone(Vec<String>),
}

fn main() {}
