// In `catalog!` the table writes the variants.

errcodes_runtime::catalog! {
    #[catalog(table = "name\nNOT_FOUND\nGONE")]
    pub enum ApiError {
        NotFound,
        Gone,
    }
}

fn main() {}
