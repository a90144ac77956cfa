// Nothing at all in `catalog!`.

errcodes_runtime::catalog! {}

fn main() {}
