// A blank cell in columns that allow none.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,http_status,description@en
404,NOT_FOUND,,Not found
410,GONE,410,
"#)]
    pub enum ApiError {}
}

fn main() {}
