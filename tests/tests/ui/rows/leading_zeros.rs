// A number has no leading zeros: if they matter, it is text.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
0404,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
