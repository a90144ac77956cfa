// The column that names the rows is misspelt.

errcodes::catalog! {
    #[catalog(table = r#"
nmae:key,http_status
NOT_FOUND,404
"#)]
    pub enum ApiError {}
}

fn main() {}
