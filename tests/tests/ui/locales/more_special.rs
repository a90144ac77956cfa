// A language means itself: neither a narrower nor a wider one.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@zh-Hant
1,LOCKED,鎖
"#, require_locales("zh", "zh-Hant-TW"))]
    pub enum ApiError {}
}

fn main() {}
