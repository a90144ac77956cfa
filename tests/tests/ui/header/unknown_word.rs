// A type word with a slip.

errcodes::catalog! {
    #[catalog(table = r#"
code:u61,name,retry:bol:optionl
404,NOT_FOUND,true
"#)]
    pub enum ApiError {}
}

fn main() {}
