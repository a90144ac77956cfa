// A code that repeats in another layer, and there only.

errcodes::catalog! {
    #[catalog(table = r#"
layer,code,name:index,variant
technical,000000,EBICS_OK,TechnicalOk
business,000000,EBICS_OK,BusinessOk
business,090003,AUTHENTICATION_FAILED,
"#)]
    pub enum ApiError {}
}

fn main() {}
