// A row that nothing names.

errcodes_runtime::catalog! {
    #[catalog(table = r#"
code:text:optional,variant
,NotFound
,
"#)]
    pub enum ApiError {}
}

fn main() {}
