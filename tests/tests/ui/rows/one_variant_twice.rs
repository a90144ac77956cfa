// The `variant` column gives two rows one name.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,variant
404,NotFound
410,NotFound
"#)]
    pub enum ApiError {}
}

fn main() {}
