// A pair of two key columns that is there twice.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:key(layer),name,layer:enum
1,A,http
1,B,smtp
1,C,http
"#)]
    pub enum ApiError {}
}

fn main() {}
