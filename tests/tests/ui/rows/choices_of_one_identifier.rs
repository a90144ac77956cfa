// Two values of an `enum` column that are one variant.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,category:enum
404,NOT_FOUND,end-user
410,GONE,end_user
"#)]
    pub enum ApiError {}
}

fn main() {}
