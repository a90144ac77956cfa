// A derived enum without fields has no values for the placeholders.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja
1,LOCKED,{user} is locked since {since}.,{user} {since}
2,GONE,{{}} is gone.,なし
3,BUSY,{count} before you,あと {count}
"#, display = "message")]
pub enum ApiError {
    Locked,
    Gone,
    Busy,
}

fn main() {}
