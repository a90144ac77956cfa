// A language stands for itself: not for one that says more of it, nor for one that says less.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message@zh-Hant
1,LOCKED,鎖
"#, require_locales("zh", "zh-Hant-TW"))]
    pub enum ApiError {}
}

fn main() {}
