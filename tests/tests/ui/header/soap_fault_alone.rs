// A prefix without its namespace says nothing.

errcodes_runtime::catalog! {
    #[catalog(table = r#"
code:u16,name,soap_fault
1,NO_USER,wsse:FailedAuthentication
"#)]
    pub enum ApiError {}
}

fn main() {}
