// A header cell without a name: a spreadsheet's trailing comma.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,
404,NOT_FOUND,
"#)]
    pub enum ApiError {}
}

fn main() {}
