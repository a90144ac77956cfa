// A table in the attribute that says nothing.

errcodes_runtime::catalog! {
    #[catalog(table = r#"

"#)]
    pub enum ApiError {}
}

fn main() {}
