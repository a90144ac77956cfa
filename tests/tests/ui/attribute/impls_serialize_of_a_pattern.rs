// A code that matches many texts cannot be written as one.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:range,name
1-9,LOW
"#, impls(serialize))]
    pub enum ApiError {}
}

fn main() {}
