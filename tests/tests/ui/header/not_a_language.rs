// An underscore, and a country's name: no language tags.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,description@en_US,resolution@
404,NOT_FOUND,a,b
"#)]
    pub enum ApiError {}
}

fn main() {}
