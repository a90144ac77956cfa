// A status that may be blank is missing for some rows.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,audience:enum,http_status:optional,description@en
404,NOT_FOUND,user,404,Not here
410,GONE,admin,,Not here any more
"#, impls(http))]
    pub enum ApiError {}
}

fn main() {}
