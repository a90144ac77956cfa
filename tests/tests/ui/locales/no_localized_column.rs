// A table that gives no text a language.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,Locked.
"#, require_locales("en", "ja"))]
    pub enum ApiError {}
}

fn main() {}
