// Each language is compared with the first that has a text, which need not be the first column.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template:optional@en,message:template:optional@ja,message:template:optional@de
1,LOCKED,User {user} is locked.,ユーザはロックされています。,{nutzer} ist gesperrt.
2,GONE,,{path} はありません。,{pfad} ist weg.
3,BUSY,{count} of {total},{total} 中 {count},{count} von {count}
"#)]
    pub enum ApiError {}
}

fn main() {}
