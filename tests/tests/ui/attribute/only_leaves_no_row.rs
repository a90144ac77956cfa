// Filters that leave no row.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,audience:enum,http_status:optional,description@en
404,NOT_FOUND,user,404,Not here
410,GONE,admin,,Not here any more
"#, only(code = 404), only(audience = "admin"))]
    pub enum ApiError {}
}

fn main() {}
