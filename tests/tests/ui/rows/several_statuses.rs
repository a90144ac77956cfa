// A cell with two statuses in a column of one.

errcodes::catalog! {
    #[catalog(table = r#"
name,http_status
CHAT_ADMIN_REQUIRED,400/403
NOT_FOUND,404
"#)]
    pub enum ApiError {}
}

fn main() {}
