// `only` on a column whose name is near to no column's: all of them are named.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,audience:enum,http_status:optional,description@en
404,NOT_FOUND,user,404,Not here
410,GONE,admin,,Not here any more
"#, only(department = "user"))]
    pub enum ApiError {}
}

fn main() {}
