// `impls(http)` where the runtime's feature is off.

errcodes::catalog! {
    #[catalog(table = "code:u16,name,http_status\n404,NOT_FOUND,404", impls(http))]
    pub enum ApiError {}
}

fn main() {}
