// A quote in a cell that is not quoted.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description@en
404,NOT_FOUND,the "thing" is not here
410,GONE,It was here
"#)]
    pub enum ApiError {}
}

fn main() {}
