// The `variant` column gives two rows one name.

errcodes_runtime::catalog! {
    #[catalog(table = r#"
code:u16,variant
404,NotFound
410,NotFound
"#)]
    pub enum ApiError {}
}

fn main() {}
