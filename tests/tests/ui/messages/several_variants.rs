// Every fault of every variant, and those of the table, in one build.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja,hint:template
1,LOCKED,User {usr} is locked since {sinc}.,ユーザ {usr} は {sinc} からロックされています。,Ask {admin}.
2,GONE,{path} is gone.,{pfad} はありません。,Look for {path}.
3,BUSY,{0} before you,あと {0},Wait {1}.
"#)]
pub enum ApiError {
    Locked { user: String, since: u64 },
    Gone { path: String },
    Busy { count: u32 },
}

fn main() {}
