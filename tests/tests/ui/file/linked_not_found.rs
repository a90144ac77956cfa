// The table that a `ref` column is linked to is not there.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/details.csv",
        link(fault = crate::AuthFault in "tests/ui/file/auth-fault.csv"),
    )]
    pub enum ApiError {}
}

fn main() {}
