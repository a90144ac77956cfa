// Two values of an `enum` column differ by one letter or by case.
#![deny(deprecated)]

errcodes::catalog! {
    #[catalog(table = "code,kind:enum\nA1,retryable\nA2,retryable\nA3,retriable\n")]
    pub enum ApiError {}
}

fn main() {}
