// Booleans are `true` and `false`.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,retry:bool
404,NOT_FOUND,yes
410,GONE,FALSE
"#)]
    pub enum ApiError {}
}

fn main() {}
