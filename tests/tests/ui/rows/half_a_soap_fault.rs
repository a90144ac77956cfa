// The fault and its namespace are blank together.

errcodes::catalog! {
    #[catalog(table = r#"
code,soap_fault:optional,soap_namespace:optional
E1,wsse:FailedAuthentication,
E2,,urn:one
E3,,
"#)]
    pub enum ApiError {}
}

fn main() {}
