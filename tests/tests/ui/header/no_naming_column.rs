// Nothing says what the rows are called.

errcodes::catalog! {
    #[catalog(table = r#"
http_status,description@en
404,Not found
"#)]
    pub enum ApiError {}
}

fn main() {}
