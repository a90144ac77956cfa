// A row that nothing names.

errcodes::catalog! {
    #[catalog(table = r#"
code:text:optional,variant
,NotFound
,
"#)]
    pub enum ApiError {}
}

fn main() {}
