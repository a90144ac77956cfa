// An absolute path would tie the build to one machine.

errcodes_runtime::catalog! {
    #[catalog(spec = "/etc/errors.csv")]
    pub enum ApiError {}
}

fn main() {}
