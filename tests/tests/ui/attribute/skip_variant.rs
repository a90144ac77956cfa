// `variant` is in no program that could leave it out.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,variant
404,NotFound
"#, skip(variant))]
    pub enum ApiError {}
}

fn main() {}
