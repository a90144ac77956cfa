// Characters that turn the order of the text round, in a cell and in the header.

errcodes::catalog! {
    #[catalog(table = "code:u16,name,description@en\n404,NOT_FOUND,not \u{202e}ereh\u{202c}\n410,GONE,\u{2066}was here\n")]
    pub enum ApiError {}
}

fn main() {}
