// Text in one language, a template in the other.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@en,message:template@ja
404,NOT_FOUND,a,b
"#)]
    pub enum ApiError {}
}

fn main() {}
