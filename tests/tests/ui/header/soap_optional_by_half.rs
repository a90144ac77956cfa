// The fault may be blank, its namespace may not.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,soap_fault:optional,soap_namespace
1,NO_USER,wsse:FailedAuthentication,urn:wsse
"#)]
    pub enum ApiError {}
}

fn main() {}
