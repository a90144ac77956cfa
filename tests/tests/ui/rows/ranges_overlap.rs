// Ranges that share some codes and do not nest.

errcodes::catalog! {
    #[catalog(table = r#"
code:i32:range,name
-10-10,A
5-20,B
-5-5,C
100,D
100-200,E
"#)]
    pub enum ApiError {}
}

fn main() {}
