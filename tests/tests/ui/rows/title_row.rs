// A title is above the header.

errcodes::catalog! {
    #[catalog(table = "Error codes of the shop,,\ncode,name,description\nA1,FIRST,one\n")]
    pub enum ApiError {}
}

fn main() {}
