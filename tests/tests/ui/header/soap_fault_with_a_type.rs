// `soap_fault` and `soap_namespace` have types of their own.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,soap_fault:text,soap_namespace:key
1,NO_USER,wsse:FailedAuthentication,urn:wsse
"#)]
    pub enum ApiError {}
}

fn main() {}
