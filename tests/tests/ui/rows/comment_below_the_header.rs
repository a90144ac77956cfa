// A comment below the header would vanish, or be data.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
404,NOT_FOUND
# from here on: new in version 2
410,GONE
"#)]
    pub enum ApiError {}
}

fn main() {}
