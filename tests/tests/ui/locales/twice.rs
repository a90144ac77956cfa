// A language once, in whatever case.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@en,message@ja
1,LOCKED,Locked.,ロック
"#, require_locales("en", "ja", "EN"))]
    pub enum ApiError {}
}

fn main() {}
