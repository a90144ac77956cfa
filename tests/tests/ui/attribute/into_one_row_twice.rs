// Two rows that are one row of the larger table: one by its code, the other by its name.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/attribute/coded.csv")]
    pub enum ApiError {}
}

errcodes::catalog! {
    #[catalog(table = r#"
code,name
A1,FIRST
B9,SOLD_OUT
"#, into(ApiError in "tests/ui/attribute/coded.csv"))]
    pub enum SearchError {}
}

fn main() {}
