// A `ref` column in a table without a key, and no `link`.

errcodes::catalog! {
    #[catalog(table = r#"
variant,replaced_by:ref:optional
NotFound,Gone
Gone,
"#)]
    pub enum ApiError {}
}

fn main() {}
