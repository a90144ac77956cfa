// Where the linked table is not there, accessors still are.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/rows/auth-fault.csv")]
    pub enum AuthFault {}
}

errcodes::catalog! {
    #[catalog(table = r#"
variant,fault:ref
NoUser,E1
BadToken,E2
"#, link(fault = crate::AuthFault in "tests/ui/rows/auth-fault.csv"))]
    pub enum FaultDetail {}
}

pub const fn fault(detail: FaultDetail) -> AuthFault {
    detail.fault()
}

fn main() {}
