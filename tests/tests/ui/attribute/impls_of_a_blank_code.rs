// Some rows have neither code nor name.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:optional,variant
400,BadNumber
,BadDate
"#, impls(serialize))]
    pub enum ApiError {}
}

fn main() {}
