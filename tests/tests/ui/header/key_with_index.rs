// A column is a key or an index.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:key:index,name
404,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
