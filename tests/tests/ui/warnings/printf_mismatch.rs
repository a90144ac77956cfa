// The texts of a row have different printf formats in different languages.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,message@en,message@de\nA1,User %s,Benutzer %d\n")]
    pub enum ApiError {}
}

fn main() {}
