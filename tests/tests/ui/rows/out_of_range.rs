// Numbers that their types do not hold.

errcodes::catalog! {
    #[catalog(table = r#"
code:u8,name,offset:i8
404,NOT_FOUND,-129
99,GONE,-128
-1,MOVED,0
99999999999999999999999999999999999999999999,FAR,0
"#)]
    pub enum ApiError {}
}

fn main() {}
