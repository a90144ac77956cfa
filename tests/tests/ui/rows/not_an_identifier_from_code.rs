// Without a name the code is the name, and a number is not an identifier.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,description@en
404,Not found
410,Gone
"#)]
    pub enum ApiError {}
}

fn main() {}
