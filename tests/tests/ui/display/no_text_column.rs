// A table without any text to show.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,variant
1,Locked
"#, display = "message")]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
