// In `catalog!` the table writes the variants.

errcodes::catalog! {
    #[catalog(table = "name\nNOT_FOUND\nGONE")]
    pub enum ApiError {
        NotFound,
        Gone,
    }
}

fn main() {}
