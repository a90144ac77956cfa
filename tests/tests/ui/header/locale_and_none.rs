// One column of a name has a language, the other has none.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description,description@ja
404,NOT_FOUND,a,b
"#)]
    pub enum ApiError {}
}

fn main() {}
