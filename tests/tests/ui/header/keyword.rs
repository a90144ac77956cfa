// A keyword cannot be an accessor.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,type
404,NOT_FOUND,client
"#)]
    pub enum ApiError {}
}

fn main() {}
