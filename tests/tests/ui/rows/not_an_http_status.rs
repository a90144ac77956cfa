// A letter for a digit, a status that there is none of, and a space.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,http_status
404,NOT_FOUND,4O4
410,GONE,600
411,LENGTH,411 
"#)]
    pub enum ApiError {}
}

fn main() {}
