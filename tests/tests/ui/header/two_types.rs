// Two type words.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:text,name
404,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
