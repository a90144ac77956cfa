// A table in the attribute that says nothing.

errcodes::catalog! {
    #[catalog(table = r#"

"#)]
    pub enum ApiError {}
}

fn main() {}
