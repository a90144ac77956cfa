// A misspelled placeholder is one mistake.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,User {user_code} is locked.,ユーザ {user_cdoe} はロックされています。
"#)]
    pub enum ApiError {}
}

fn main() {}
