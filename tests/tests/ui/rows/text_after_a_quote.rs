// Text after the closing quote.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description@en
404,NOT_FOUND,"It is" not here
410,GONE,It was here
"#)]
    pub enum ApiError {}
}

fn main() {}
