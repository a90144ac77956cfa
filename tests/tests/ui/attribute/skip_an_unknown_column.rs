// `skip` of a column that the table does not have.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,audience:enum,http_status:optional,description@en
404,NOT_FOUND,user,404,Not here
410,GONE,admin,,Not here any more
"#, skip(http_statsu, department))]
    pub enum ApiError {}
}

fn main() {}
