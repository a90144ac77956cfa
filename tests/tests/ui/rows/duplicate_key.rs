// A code that two rows share: both are shown.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,http_status
1009,MERCHANT_INTERFACE_DISABLED,403
1010,INVALID_MERCHANT,400
1009,INVALID_LICENSE,403
"#)]
    pub enum ApiError {}
}

fn main() {}
