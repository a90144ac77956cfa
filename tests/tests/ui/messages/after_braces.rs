// The caret stands under the placeholder, also behind doubled braces and quotes.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,{{user}} {user} is locked.,"{{user}} ""{user}"" は {{{since}}} からロックされています。"
"#)]
    pub enum ApiError {}
}

fn main() {}
