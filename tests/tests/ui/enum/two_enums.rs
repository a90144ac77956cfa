// `catalog!` writes one enum.

errcodes::catalog! {
    #[catalog(table = "name\nNOT_FOUND")]
    pub enum ApiError {}

    #[catalog(table = "name\nGONE")]
    pub enum OtherError {}
}

fn main() {}
