// Most well-known columns have no language.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,variant@en,http_status@en,deprecated@en
404,NOT_FOUND,,404,
"#)]
    pub enum ApiError {}
}

fn main() {}
