// Cells of a `list` column that are not lists.

errcodes::catalog! {
    #[catalog(table = r#"
code,methods:list,sizes:u8:list:optional,kinds:enum:list
A,charge| refund,1|2|1,x||y
B,|charge,1|300,x|
C,,,z
"#)]
    pub enum ApiError {}
}

fn main() {}
