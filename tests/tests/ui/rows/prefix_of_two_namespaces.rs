// One prefix, two namespaces.

errcodes::catalog! {
    #[catalog(table = r#"
code,soap_fault,soap_namespace
E1,wsse:FailedAuthentication,urn:one
E2,wsse:InvalidSecurity,urn:two
"#)]
    pub enum ApiError {}
}

fn main() {}
