// Something else than an enum in `catalog!`.

errcodes_runtime::catalog! {
    "specs/errors.csv"
}

fn main() {}
