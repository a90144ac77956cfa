// References name a row by its number as decimal digits.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,replaced_by:ref:optional
0x10,NOT_FOUND,0x11
0x11,GONE,
"#)]
    pub enum ApiError {}
}

fn main() {}
