// The help has the whole header cell, types, lookups and languages included.

errcodes::catalog! {
    #[catalog(table = r#"
code,name,retries:u8,group:enum:index,message:template:key@en
E1,NOT_FOUND,,,
"#)]
    pub enum ApiError {}
}

fn main() {}
