// `description` is prose.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description:u16,title:bool
404,NOT_FOUND,1,true
"#)]
    pub enum ApiError {}
}

fn main() {}
