// A code that the document repeats is written and cannot be read.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:index,name
400,BAD_NUMBER
400,BAD_DATE
"#, impls(serde))]
    pub enum ReadAndWritten {}
}

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:index,name
400,BAD_NUMBER
400,BAD_DATE
"#, impls(deserialize))]
    pub enum Read {}
}

fn main() {}
