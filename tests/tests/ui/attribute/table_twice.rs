// Two tables for one enum, both in the attribute.

errcodes::catalog! {
    #[catalog(table = "name\nNOT_FOUND", table = "name\nGONE")]
    pub enum ApiError {}
}

fn main() {}
