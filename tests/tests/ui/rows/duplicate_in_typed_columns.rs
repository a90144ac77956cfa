// The help has the whole header cell, types, modifiers and languages included.

errcodes::catalog! {
    #[catalog(table = r#"
code,name,short:key:optional,message:template:key@en
E1,NOT_FOUND,NF,a {b}
E2,GONE,NF,a {b}
"#)]
    pub enum ApiError {}
}

fn main() {}
