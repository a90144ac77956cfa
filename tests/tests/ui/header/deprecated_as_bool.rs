// `deprecated` is the note that the compiler shows.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,deprecated:bool
404,NOT_FOUND,true
"#)]
    pub enum ApiError {}
}

fn main() {}
