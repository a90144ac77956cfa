// Carriage returns that no line feed follows: in a bare cell and in a quoted one.

errcodes::catalog! {
    #[catalog(table = "code:u16,name,note\n404,NOT_FOUND,not\rhere\n410,GONE,\"was\rhere\"\n")]
    pub enum ApiError {}
}

fn main() {}
