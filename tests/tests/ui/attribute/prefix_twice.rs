// An enum has one prefix.

errcodes::catalog! {
    #[catalog(table = "code:u16\n20003\n", prefix = "E", prefix = "F")]
    pub enum ApiError {}
}

fn main() {}
