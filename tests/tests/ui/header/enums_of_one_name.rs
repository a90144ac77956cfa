// Two columns whose names differ by an underscore: both would be the enum `ApiErrorStep1`.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,step1:enum,step_1:enum:index
404,NOT_FOUND,search,fetch
"#)]
    pub enum ApiError {}
}

fn main() {
    let _ = (ApiErrorStep1::Search, ApiError::NotFound.step_1());
}
