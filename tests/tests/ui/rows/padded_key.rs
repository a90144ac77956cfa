// A key cell has white space at its edge.

errcodes::catalog! {
    #[catalog(table = "code,description\n\"A1 \",Not found\n")]
    pub enum ApiError {}
}

fn main() {}
