// `ref` cells form a circle.

errcodes::catalog! {
    #[catalog(table = "code,replaced_by:ref:optional\nA1,B1\nB1,A1\n")]
    pub enum ApiError {}
}

fn main() {}
