// A translation that forgot a placeholder.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,User {user} is locked since {since}.,ユーザ {user} はロックされています。
2,GONE,{path} is gone.,{path} はありません。
"#)]
    pub enum ApiError {}
}

fn main() {}
