// Columns count characters, so they are right after Japanese text.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,description@ja,name,http_status
1001,メッセージを受信しましたが、解釈できません。,MESSAGE_INVALID,4OO
1002,"「受信」、または""送信""",MESSAGE_LOST,400
1003,＝,MESSAGE_TWICE,7OO
"#)]
    pub enum ApiError {}
}

fn main() {}
