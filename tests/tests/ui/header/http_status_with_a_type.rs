// `http_status` has a type of its own.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,http_status:u16
404,NOT_FOUND,404
"#)]
    pub enum ApiError {}
}

fn main() {}
