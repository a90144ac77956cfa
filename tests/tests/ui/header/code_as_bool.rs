// A code is text or an integer.

errcodes::catalog! {
    #[catalog(table = r#"
code:bool,name
true,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
