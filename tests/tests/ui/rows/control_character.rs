// Characters that are not seen: a NUL, an escape, a DEL.

errcodes::catalog! {
    #[catalog(table = "code:u16,name,note\n404,NOT_FOUND,not\0here\n410,GONE,\u{1b}[31mwas here\n411,LEN\u{7f}GTH,a\n")]
    pub enum ApiError {}
}

fn main() {}
