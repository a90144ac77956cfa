// A variant that would hide a constant of every catalog.

errcodes::catalog! {
    #[catalog(table = r#"
code,name,variant
E01,x,ALL
"#)]
    pub enum ApiError {}
}

fn main() {}
