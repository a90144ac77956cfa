// The enum that a table writes has no values for the placeholders.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {user} is locked.
2,GONE,It is gone.
"#, display = "message")]
    pub enum ApiError {}
}

fn main() {}
