// Other columns may be keys, too; blanks are never duplicates.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,short:key:optional,weight:i8:key
404,NOT_FOUND,NF,-1
410,GONE,NF,-1
411,LENGTH,,2
412,PRECONDITION,,3
"#)]
    pub enum ApiError {}
}

fn main() {}
