// Too many cells: a text with a comma and no quotes.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description@en
404,NOT_FOUND,It is not here, look elsewhere
410,GONE,It was here
"#)]
    pub enum ApiError {}
}

fn main() {}
