// The linked table's own faults are shown, and nothing is said about references into it.

errcodes::catalog! {
    #[catalog(table = r#"
variant,fault:ref
NoUser,E1
NoPassword,E3
"#,
        link(fault = crate::AuthFault in "tests/ui/rows/broken-auth-faults.csv"))]
    pub enum ApiError {}
}

fn main() {}
