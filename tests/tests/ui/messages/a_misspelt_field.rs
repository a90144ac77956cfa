// A placeholder is a field of its variant: the message has the nearest one.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,User {user_cdoe} is locked.,ユーザ {user_cdoe} はロックされています。
"#)]
pub enum ApiError {
    Locked { user_code: String, since: u64 },
}

fn main() {}
