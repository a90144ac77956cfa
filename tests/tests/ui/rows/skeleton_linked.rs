// After a `ref` that leads to no row of the linked table, accessors and lookups are still there.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/rows/auth-faults.csv")]
    pub enum AuthFault {}
}

errcodes::catalog! {
    #[catalog(table = r#"
variant,fault:ref:index
NoUser,E1
BadToken,E2O
"#, link(fault = crate::AuthFault in "tests/ui/rows/auth-faults.csv"))]
    pub enum FaultDetail {}
}

pub const fn fault(detail: FaultDetail) -> AuthFault {
    detail.fault()
}

pub const fn details(fault: AuthFault) -> &'static [FaultDetail] {
    FaultDetail::from_fault(fault)
}

fn main() {}
