// Numeric codes have neither names nor a prefix.

errcodes::catalog! {
    #[catalog(table = "code:u16,description\n1,one\n2,two\n")]
    pub enum ApiError {}
}

fn main() {}
