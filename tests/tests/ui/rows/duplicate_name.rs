// A name that two rows share is one mistake, though it would be two variants of one name, too.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
