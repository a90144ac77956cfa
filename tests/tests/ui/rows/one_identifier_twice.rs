// Two names that differ on the wire and not in Rust.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,Not-Found
"#)]
    pub enum ApiError {}
}

fn main() {}
