// A type parameter that a text shows is `Display` where the text is shown.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,User {user} is locked.
"#)]
pub enum ApiError<T> {
    Locked { user: T },
}

fn main() {
    let error = ApiError::Locked { user: () };
    println!("{}", error.message());
}
