// What spreadsheets write where the comma is the decimal point.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/semicolons.csv")]
    pub enum ApiError {}
}

fn main() {}
