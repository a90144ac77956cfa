// A column refers to one table.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,fault:ref,note
1,NO_USER,E1,x
"#, link(fault = crate::AuthFault in "tests/ui/attribute/faults.csv"),
        link(fault = crate::AuthFault in "tests/ui/attribute/faults.csv"))]
    pub enum ApiError {}
}

fn main() {}
