//! A dependency with another name in Cargo.toml is one diagnostic, and `crate = …` says it.

use super::package::Package;

const LIBRARY: &str = "errcodes::catalog! { #[catalog(table = \"code,name\\nA1,FIRST\\n\")] pub enum Shop {} }\n";

#[test]
fn is_one_diagnostic() {
    let manifest = "[dependencies]\nour-codes = { package = \"errcodes\", path = \"{workspace}/errcodes\" }\n";
    let library = LIBRARY.replace("errcodes::", "our_codes::");
    let package = Package::new("renamed", manifest, &[("src/lib.rs", &library)]);
    package.cargo(&["check"]).fails().tells(&[
        "error: Cargo.toml has the crate `errcodes` as `our_codes` [renamed-dependency]",
        "add `crate = our_codes` to `#[catalog(…)]`",
        "due to 1 previous error",
    ]);

    package.write("src/lib.rs", &library.replace("#[catalog(", "#[catalog(crate = our_codes, "));
    package.cargo(&["check"]).succeeds();
}
