// A prefix without its namespace says nothing.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,soap_fault
1,NO_USER,wsse:FailedAuthentication
"#)]
    pub enum ApiError {}
}

fn main() {}
