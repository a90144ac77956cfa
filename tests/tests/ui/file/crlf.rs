// Lines that end in CRLF count like others.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/crlf.csv")]
    pub enum ApiError {}
}

fn main() {}
