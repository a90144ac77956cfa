// Nothing at all in `catalog!`.

errcodes::catalog! {}

fn main() {}
