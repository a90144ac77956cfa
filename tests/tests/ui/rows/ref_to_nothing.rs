// A `ref` cell that is the key of no row; one is near.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,replaced_by:ref:optional
404,NOT_FOUND,411
410,GONE,
412,FAR,99
"#)]
    pub enum ApiError {}
}

fn main() {}
