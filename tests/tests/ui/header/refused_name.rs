// Names that every type, or every catalog, answers to already.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,to_string,entry,from_name
404,NOT_FOUND,a,b,c
"#)]
    pub enum ApiError {}
}

fn main() {}
