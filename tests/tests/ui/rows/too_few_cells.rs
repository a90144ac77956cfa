// Too few cells: a blank one was not written.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,http_status:optional
404,NOT_FOUND
410,GONE,410
"#)]
    pub enum ApiError {}
}

fn main() {}
