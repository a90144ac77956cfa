// A quote that is never closed takes the rest of the file; it is shown where it opens.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description@en
404,NOT_FOUND,"It is not here
410,GONE,It was here
411,LENGTH,No length
"#)]
    pub enum ApiError {}
}

fn main() {}
