// A text that is not a language tag is not a language.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@en
1,LOCKED,Locked.
"#, require_locales("en_GB", "English"))]
    pub enum ApiError {}
}

fn main() {}
