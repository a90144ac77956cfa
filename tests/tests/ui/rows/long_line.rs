// A line of many kilobytes is not shown, the fault on it is told all the same.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/rows/long_line.csv")]
    pub enum ApiError {}
}

fn main() {}
