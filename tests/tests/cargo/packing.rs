//! What is published: every crate can be packed, what was packed builds, and the tables are in it.

use std::fs;
use std::path::Path;

use super::package::Package;

const TABLES: [&str; 5] =
    ["activeserver.csv", "cafe24.csv", "google-payments.csv", "intra-mart-details.csv", "intra-mart.csv"];

#[test]
fn what_is_packed_builds_and_has_the_tables() {
    let workspace = Package::workspace();
    workspace.fetch();
    // Cargo unpacks what it packed and builds that; what is not committed yet is packed too.
    let ran = workspace.cargo(&["package", "--workspace", "--allow-dirty"]).succeeds();
    for name in ["errcodes-cli", "errcodes-codegen", "errcodes-macros", "errcodes-runtime", "errcodes-specs"] {
        assert!(ran.stderr.contains(&format!("Verifying {name} v")), "{name} was packed and built:\n{}", ran.stderr);
        let listed = workspace.cargo(&["package", "--list", "--allow-dirty", "--package", name]).succeeds().stdout;
        let is_expected = |file: &str| {
            let is_table = name == "errcodes-specs" && TABLES.contains(&file);
            file.starts_with("src/")
                || file.starts_with("Cargo.")
                || file == ".cargo_vcs_info.json"
                || is_table
                || ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].contains(&file)
        };
        let others: Vec<&str> = listed.lines().filter(|file| !is_expected(file)).collect();
        assert_eq!(others, [""; 0], "{name} holds what nobody needs");
    }
    let packed = format!("package/errcodes-specs-{}", env!("CARGO_PKG_VERSION"));
    for table in TABLES {
        let ours = fs::read(Path::new("../specs").join(table)).expect("the table is in specs/");
        let packed = fs::read(workspace.built("").with_file_name(&packed).join(table));
        assert!(packed.is_ok_and(|packed| packed == ours), "{table} is packed as it is");
    }
}
