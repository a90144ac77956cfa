// A code is sent as it is and has no language.

errcodes::catalog! {
    #[catalog(table = r#"
code@en,name@ja
a,b
"#)]
    pub enum ApiError {}
}

fn main() {}
