// A code with two placeholders, or with none that is closed.

errcodes::catalog! {
    #[catalog(table = r#"
code:template,name
{a}.{b},A
{c,B
{d}{d},C
"#)]
    pub enum ApiError {}
}

fn main() {}
