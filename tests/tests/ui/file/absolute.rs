// An absolute path would tie the build to one machine.

errcodes::catalog! {
    #[catalog(spec = "/etc/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
