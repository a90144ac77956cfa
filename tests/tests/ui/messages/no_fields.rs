// A placeholder in the text of a variant without fields.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {user} is locked.
2,GONE,{path} is gone.
3,BUSY,{count} before you
"#)]
pub enum ApiError {
    Locked,
    Gone {},
    Busy(u32),
}

fn main() {}
