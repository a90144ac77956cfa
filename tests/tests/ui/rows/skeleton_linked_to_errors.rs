// After faults of the linked table, which both enums are told of, accessors are still there.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/rows/broken-auth-faults.csv")]
    pub enum AuthFault {}
}

errcodes::catalog! {
    #[catalog(table = r#"
variant,fault:ref
NoUser,E1
BadToken,E2
"#, link(fault = crate::AuthFault in "tests/ui/rows/broken-auth-faults.csv"))]
    pub enum FaultDetail {}
}

pub const fn fault(detail: FaultDetail) -> AuthFault {
    detail.fault()
}

fn main() {}
