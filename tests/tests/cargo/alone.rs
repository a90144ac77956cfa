//! The macros without any other feature: no standard library is needed, and a missing feature is named.

use super::package::Package;

const MANIFEST: &str = "[lib]\ncrate-type = [\"staticlib\"]\n\n[dependencies.errcodes]\n\
    path = \"{workspace}/errcodes\"\ndefault-features = false\nfeatures = [\"macros\"]\n";

/// A second panic handler would be an error, so the standard library is not linked.
const LIBRARY: &str = r#"
#![no_std]

use errcodes::{Entry, ErrorCatalog, catalog};

catalog! {
    #[catalog(table = "code:u16,name,http_status,description@en\n101,NOT_FOUND,404,not there\n"impls)]
    pub enum Shop {}
}

#[derive(ErrorCatalog, Debug)]
#[catalog(table = "code,http_status:optional\nA,404\n")]
pub enum Declared {
    A,
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

pub fn rows(code: u16) -> Option<[Entry; 2]> {
    Some([Shop::from_code(code)?.entry(), Declared::A.entry()])
}
"#;

#[test]
fn needs_no_standard_library_and_names_a_missing_feature() {
    let package = Package::new("alone", MANIFEST, &[("src/lib.rs", &LIBRARY.replace("impls", ""))]);
    let variables = [("CARGO_PROFILE_DEV_PANIC", "abort")];
    package.cargo_with(&["build"], &variables).succeeds();

    package.write("src/lib.rs", &LIBRARY.replace("impls", ", impls(serde, http)"));
    package.cargo_with(&["build"], &variables).fails().tells(&[
        "error: `impls(serde)` needs the feature `serde` of `errcodes` [missing-feature]",
        "error: `impls(http)` needs the feature `http` of `errcodes` [missing-feature]",
    ]);

    package.write("src/lib.rs", &LIBRARY.replace("impls", "").replace("#![no_std]", "#![no_std]\nextern crate std;"));
    package.cargo_with(&["build"], &variables).fails().tells(&["found duplicate lang item `panic_impl`"]);
}
