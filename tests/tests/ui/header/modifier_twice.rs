// A duplicate modifier.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,note:optional:optional,sub:key:key
404,NOT_FOUND,,a
"#)]
    pub enum ApiError {}
}

fn main() {}
