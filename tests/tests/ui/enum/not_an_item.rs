// Something else than an enum in `catalog!`.

errcodes::catalog! {
    "specs/errors.csv"
}

fn main() {}
