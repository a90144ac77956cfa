// A namespace is a URI.

errcodes::catalog! {
    #[catalog(table = r#"
code,soap_fault,soap_namespace
E1,wsse:FailedAuthentication,urn of one
"#)]
    pub enum ApiError {}
}

fn main() {}
