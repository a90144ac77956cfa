// A value of an `enum` column that makes no variant.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,category:enum
404,NOT_FOUND,été
410,GONE,user
"#)]
    pub enum ApiError {}
}

fn main() {}
