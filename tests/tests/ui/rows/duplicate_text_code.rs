// Without a type the code is text, and so is its index.

errcodes::catalog! {
    #[catalog(table = r#"
code,name
E01,NOT_FOUND
E01,GONE
"#)]
    pub enum ApiError {}
}

fn main() {}
