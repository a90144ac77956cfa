// `link` names the enum and its table.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,fault:ref,note
1,NO_USER,E1,x
"#, link(fault = crate::AuthFault))]
    pub enum ApiError {}
}

fn main() {}
