// Hexadecimal is for the unsigned types.

errcodes_runtime::catalog! {
    #[catalog(table = r#"
code:i32,name
0x80070005,ACCESS_DENIED
"#)]
    pub enum ApiError {}
}

fn main() {}
