// A code is text or an integer.

errcodes_runtime::catalog! {
    #[catalog(table = r#"
code:bool,name
true,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
