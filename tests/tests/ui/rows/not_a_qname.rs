// QNames are `prefix:Local`.

errcodes::catalog! {
    #[catalog(table = r#"
code,soap_fault,soap_namespace
E1,FailedAuthentication,urn:one
E2,wsse:Invalid Security,urn:one
E3,a:b:c,urn:one
"#)]
    pub enum ApiError {}
}

fn main() {}
