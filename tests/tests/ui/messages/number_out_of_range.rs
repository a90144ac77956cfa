// Fields without names are counted from 0.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,LOCKED,{1} is locked since {2}.
2,GONE,{1} is gone.
3,BUSY,{00} before you
"#)]
pub enum ApiError {
    Locked(String, u64),
    Gone(String),
    Busy(u32),
}

fn main() {}
