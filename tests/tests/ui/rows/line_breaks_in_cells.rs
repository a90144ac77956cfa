// A row of several lines: the fault is shown on the line on which its cell begins.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,description@en,name,http_status
1001,"one
two",FIRST,4OO
1001,"three
four",SECOND,400
"#)]
    pub enum ApiError {}
}

fn main() {}
