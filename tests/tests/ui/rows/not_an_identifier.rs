// Names that make no identifier: the table is asked for a `variant`.

errcodes::catalog! {
    #[catalog(table = r#"
code,name
E01,3DS_FAILED
E02,カードが無効です
"#)]
    pub enum ApiError {}
}

fn main() {}
