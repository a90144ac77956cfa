// A type without a name.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,:bool
404,NOT_FOUND,true
"#)]
    pub enum ApiError {}
}

fn main() {}
