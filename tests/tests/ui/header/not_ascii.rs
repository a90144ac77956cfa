// A name that cannot be written in snake_case has no help.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,説明
404,NOT_FOUND,ありません
"#)]
    pub enum ApiError {}
}

fn main() {}
