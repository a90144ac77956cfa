// Saved by a spreadsheet in Europe: Windows-1252.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/windows_1252.csv")]
    pub enum ApiError {}
}

fn main() {}
