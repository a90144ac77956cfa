// Every fault of an attribute in one build.

errcodes::catalog! {
    #[catalog(spce = "a.csv", impls(srde), rename = "b", only(audience), no(debug))]
    pub enum ApiError {}
}

fn main() {}
