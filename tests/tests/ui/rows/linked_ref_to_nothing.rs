// A `ref` into another table that has no such row.

errcodes::catalog! {
    #[catalog(table = r#"
variant,fault:ref
NoUser,E1
NoPassword,E3
"#,
        link(fault = crate::AuthFault in "tests/ui/rows/auth-faults.csv"))]
    pub enum ApiError {}
}

fn main() {}
