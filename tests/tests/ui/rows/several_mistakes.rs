// All faults of a table in one build, in the order of the file.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,http_status,retry:bool
404,NOT_FOUND,4O4,yes
404,self,999,
4l1,LENGTH,411,true
412,PRECONDITION,412
"#)]
    pub enum ApiError {}
}

fn main() {}
