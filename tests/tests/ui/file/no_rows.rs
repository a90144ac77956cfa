// A header and nothing below it.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
"#)]
    pub enum ApiError {}
}

fn main() {}
