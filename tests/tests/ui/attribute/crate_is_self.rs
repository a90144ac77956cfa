// `Self` is not a crate.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,audience:enum,http_status:optional,description@en
404,NOT_FOUND,user,404,Not here
410,GONE,admin,,Not here any more
"#, crate = Self)]
    pub enum ApiError {}
}

fn main() {}
