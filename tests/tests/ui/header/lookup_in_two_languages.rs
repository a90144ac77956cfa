// `from_message` could look in one language only.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:key@en,message:key@ja
404,NOT_FOUND,a,b
"#)]
    pub enum ApiError {}
}

fn main() {}
