// Identifiers that are keywords.

errcodes::catalog! {
    #[catalog(table = r#"
code,name,variant
E01,SELF,
E02,x,Self
"#)]
    pub enum ApiError {}
}

fn main() {}
