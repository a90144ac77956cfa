// Braces that do not balance are one fault each, and no placeholders are looked for in such a text.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,User {user is locked.,ユーザ {user} はロックされています。
2,GONE,{path} is gone.,{path}} はありません。
"#)]
pub enum ApiError {
    Locked { user: String },
    Gone { path: String },
}

fn main() {}
