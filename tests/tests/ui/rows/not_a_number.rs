// The letter O for a zero, and a space.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,retries:u8
4O4,NOT_FOUND,3
410,GONE, 3
"#)]
    pub enum ApiError {}
}

fn main() {}
