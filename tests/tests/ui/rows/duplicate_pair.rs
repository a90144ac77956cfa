// A duplicate pair of two key columns.

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
