// What a `catalog!` enum returns is filled before it is shown.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {user} is locked.
"#)]
    pub enum ApiError {}
}

fn main() {
    println!("{}", ApiError::Locked.message());
}
