// `soap_namespace` goes with `soap_fault`.

errcodes::catalog! {
    #[catalog(table = r#"
code,soap_fault,soap_namespace
E1,wsse:FailedAuthentication,urn:one
"#, skip(soap_namespace))]
    pub enum ApiError {}
}

fn main() {}
