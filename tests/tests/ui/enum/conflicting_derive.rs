// `catalog!` has a derive that it generates itself or that cannot apply.

errcodes::catalog! {
    #[catalog(table = "code\nA1\n")]
    #[derive(Clone)]
    pub enum ApiError {}
}

fn main() {}
