// A namespace without the fault that it belongs to.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,soap_namespace
1,NO_USER,urn:wsse
"#)]
    pub enum ApiError {}
}

fn main() {}
