// The column that names the rows is misspelled.

errcodes::catalog! {
    #[catalog(table = r#"
nmae:key,http_status
NOT_FOUND,404
"#)]
    pub enum ApiError {}
}

fn main() {}
