// The linked table has no key that a reference could name.

errcodes::catalog! {
    #[catalog(table = r#"
variant,fault:ref
NoUser,E1
"#,
        link(fault = crate::AuthFault in "tests/ui/rows/keyless-auth-faults.csv"))]
    pub enum ApiError {}
}

fn main() {}
