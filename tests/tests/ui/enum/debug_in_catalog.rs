// `catalog!` writes the usual derives itself.

errcodes::catalog! {
    #[derive(Debug)]
    #[catalog(table = "name\nNOT_FOUND")]
    pub enum ApiError {}
}

fn main() {}
