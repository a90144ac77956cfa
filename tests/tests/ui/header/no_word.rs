// A colon that no word follows.

errcodes::catalog! {
    #[catalog(table = r#"
code:,name
404,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
