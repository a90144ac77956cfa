// Column names are names of accessors: snake_case, and the help says how it is written.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,returnedByApi:bool,Http Status
404,NOT_FOUND,true,404
"#)]
    pub enum ApiError {}
}

fn main() {}
