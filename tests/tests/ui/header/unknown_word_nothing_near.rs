// A type that tables do not have.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,fee:decimal
404,NOT_FOUND,1.50
"#)]
    pub enum ApiError {}
}

fn main() {}
