// Parentheses after a header word that are wrong.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:key(layer,name:key(),layer:index(code),note:key(code)x
1,A,http,x
"#)]
    pub enum ApiError {}
}

fn main() {}
