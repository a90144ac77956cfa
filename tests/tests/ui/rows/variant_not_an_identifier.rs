// What the `variant` column says is taken as it is, and may be no identifier.

errcodes::catalog! {
    #[catalog(table = r#"
code,variant
E01,notFound
E02,Not Found
"#)]
    pub enum ApiError {}
}

fn main() {}
