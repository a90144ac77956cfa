// `allow` names a rule that does not exist.

errcodes::catalog! {
    #[catalog(table = "code\nA1\n", allow(lost-zeroes))]
    pub enum ApiError {}
}

fn main() {}
