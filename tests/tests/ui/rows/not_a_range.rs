// Cells of a `range` column that are not ranges.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:range,name
4099-4000,A
4100–4199,B
7-7,C
5-,D
1-99999,E
x,F
"#)]
    pub enum ApiError {}
}

fn main() {}
