// The enum that a table writes has no generics.

errcodes::catalog! {
    #[catalog(table = "name\nNOT_FOUND")]
    pub enum ApiError<'a, T>
    where
        T: Clone,
    {
    }
}

fn main() {}
