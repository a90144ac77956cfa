// Inside a quoted header cell the whole cell is shown.

errcodes::catalog! {
    #[catalog(table = r#"
"code:u61","name","des""cription"
404,NOT_FOUND,a
"#)]
    pub enum ApiError {}
}

fn main() {}
