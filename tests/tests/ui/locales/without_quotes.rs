// Languages are texts.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@en
1,LOCKED,Locked.
"#, require_locales(en, ja))]
    pub enum ApiError {}
}

fn main() {}
