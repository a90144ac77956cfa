// Two codes with placeholders that match the same text.

errcodes::catalog! {
    #[catalog(table = r#"
code:template,name
limit.{name},LIMIT
{name}.missing,MISSING
limit.{name}.x,INNER
"#)]
    pub enum ApiError {}
}

fn main() {}
