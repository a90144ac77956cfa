// `A2` would name both rows.

errcodes::catalog! {
    #[catalog(table = r#"
code,name
A1,A2
A2,SOLD_OUT
"#)]
    pub enum ApiError {}
}

fn main() {}
