// Rows that are not translated, where a column may be blank.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template:optional@en,message:template:optional@ja,hint:optional@en,hint:optional@ja
1,LOCKED,User {user} is locked.,ユーザ {user} はロックされています。,Wait.,
2,GONE,It is gone.,,,探してください。
3,BUSY,Too much to do.,,,
4,LATE,Too late.,遅すぎます。,Hurry.,急いでください。
"#, require_locales("en", "ja"))]
    pub enum ApiError {}
}

fn main() {}
