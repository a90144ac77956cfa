// A space after the comma belongs to the cell.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16, name
404,NOT_FOUND
"#)]
    pub enum ApiError {}
}

fn main() {}
