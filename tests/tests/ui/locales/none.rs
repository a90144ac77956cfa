// Some language is required.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@en
1,LOCKED,Locked.
"#, require_locales())]
    pub enum ApiError {}
}

fn main() {}
