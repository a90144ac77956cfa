// Numbers have no language.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,retries:u8@en
404,NOT_FOUND,3
"#)]
    pub enum ApiError {}
}

fn main() {}
