// `self`, `super` and `crate` cannot be raw identifiers, and so no accessors.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,self
404,NOT_FOUND,client
"#)]
    pub enum ApiError {}
}

fn main() {}
