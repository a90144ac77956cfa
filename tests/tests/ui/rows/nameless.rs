// A row that nothing names.

errcodes::catalog! {
    #[catalog(table = r#"
code:text:optional,variant,description
,NotFound,not found
,,unnamed
"#)]
    pub enum ApiError {}
}

fn main() {}
