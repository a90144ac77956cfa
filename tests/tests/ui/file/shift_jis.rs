// Saved by a spreadsheet in Japan: Shift_JIS.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/shift_jis.csv")]
    pub enum ApiError {}
}

fn main() {}
