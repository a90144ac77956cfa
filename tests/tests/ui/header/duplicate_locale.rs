// Two columns of one name in one language, however it is spelt.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description@zh-hant,description@zh-Hant
404,NOT_FOUND,a,b
"#)]
    pub enum ApiError {}
}

fn main() {}
