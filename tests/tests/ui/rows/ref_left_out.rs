// A row that `only` keeps refers to one that it leaves out.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,audience:enum,replaced_by:ref:optional
404,NOT_FOUND,user,410
410,GONE,admin,
"#, only(audience = "user"))]
    pub enum ApiError {}
}

fn main() {}
