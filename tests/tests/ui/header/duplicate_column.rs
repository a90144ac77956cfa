// Two columns of one name.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,note,http_status,note
404,NOT_FOUND,a,404,b
"#)]
    pub enum ApiError {}
}

fn main() {}
