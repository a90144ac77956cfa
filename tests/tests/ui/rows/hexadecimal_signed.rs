// A signed column takes hexadecimal within its range.

errcodes::catalog! {
    #[catalog(table = r#"
code:i32,name
0x80070005,ACCESS_DENIED
"#)]
    pub enum ApiError {}
}

fn main() {}
