// `link` on a column that the table does not have.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,fault:ref,note
1,NO_USER,E1,x
"#, link(falt = crate::AuthFault in "tests/ui/attribute/faults.csv"))]
    pub enum ApiError {}
}

fn main() {}
