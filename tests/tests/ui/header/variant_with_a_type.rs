// `variant` is a name of Rust and takes no word.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,variant:optional
404,NOT_FOUND,
"#)]
    pub enum ApiError {}
}

fn main() {}
