// A long text is not repeated in the message.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:key
404,NOT_FOUND,The resource that you have asked for is not here any more
410,GONE,The resource that you have asked for is not here any more
"#)]
    pub enum ApiError {}
}

fn main() {}
