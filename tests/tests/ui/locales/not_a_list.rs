// Languages are a list.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@en
1,LOCKED,Locked.
"#, require_locales = "en")]
    pub enum ApiError {}
}

fn main() {}
