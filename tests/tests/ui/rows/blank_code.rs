// Neither the code nor the name may be blank.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name
,NOT_FOUND
410,
"#)]
    pub enum ApiError {}
}

fn main() {}
