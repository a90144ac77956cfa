// A name is text.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name:u16,variant
404,405,NotFound
"#)]
    pub enum ApiError {}
}

fn main() {}
