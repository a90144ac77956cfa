// Without a wire key there is nothing to write.

errcodes::catalog! {
    #[catalog(table = r#"
variant,http_status
NotFound,404
"#, impls(serde))]
    pub enum ApiError {}
}

fn main() {}
