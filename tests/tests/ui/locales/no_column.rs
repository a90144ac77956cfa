// A language that no column has.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,title@en,message:template@ja,message:template@de
1,LOCKED,Locked,ロックされています。,Gesperrt.
2,GONE,Gone,ありません。,Weg.
"#, require_locales("en", "ja"))]
    pub enum ApiError {}
}

fn main() {}
