// `catalog!` writes one enum.

errcodes_runtime::catalog! {
    #[catalog(table = "name\nNOT_FOUND")]
    pub enum ApiError {}

    #[catalog(table = "name\nGONE")]
    pub enum OtherError {}
}

fn main() {}
