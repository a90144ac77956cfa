// A translation that says more than the text it translates.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,User {user} is locked.,ユーザ {user} は {since} からロックされています。
2,GONE,All is gone.,{path} はありません。
"#)]
    pub enum ApiError {}
}

fn main() {}
