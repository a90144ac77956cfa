// `impls(http)` for a table without statuses.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
404,NOT_FOUND
"#, impls(http))]
    pub enum ApiError {}
}

fn main() {}
