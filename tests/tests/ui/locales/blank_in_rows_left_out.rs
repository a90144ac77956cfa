// Only the rows that the program wants have to be translated.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,kind:enum,hint:optional@en,hint:optional@ja
1,LOCKED,user,Wait.,
2,GONE,item,Look.,
"#, only(kind = "item"), require_locales("ja"))]
    pub enum ApiError {}
}

fn main() {}
