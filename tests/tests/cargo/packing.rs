//! What is published: every crate can be packed, the packages build, and they contain the tables.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use super::package::Package;

const CRATES: [&str; 8] = [
    "errcodes-shared",
    "errcodes-runtime",
    "errcodes-table",
    "errcodes-codegen",
    "errcodes-macros",
    "errcodes",
    "errcodes-specs",
    "cargo-errcodes",
];
const TABLES: [&str; 5] =
    ["activeserver.csv", "cafe24.csv", "google-payments.csv", "intra-mart-details.csv", "intra-mart.csv"];
/// The catalogs of rules, which the command line has too.
const RULES: [&str; 2] = ["change-rules.csv", "rules.csv"];
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Not by cargo's own `--verify`: it unpacks a crate that others depend on into the user's `CARGO_HOME`, and
/// uses what an earlier run of the same version left there.
#[test]
fn what_is_packed_builds_and_has_the_tables() {
    let workspace = Package::workspace();
    workspace.fetch();
    let crates: Vec<&str> = CRATES.iter().flat_map(|name| ["--package", name]).collect();
    // Uncommitted files are packed too.
    workspace.cargo(&[&["package", "--allow-dirty", "--no-verify"], &crates[..]].concat()).succeeds();

    let stranger = stranger();
    for name in CRATES {
        unpack(&workspace.built("").with_file_name(format!("package/{name}-{VERSION}.crate")), &stranger);
        let unpacked = stranger.path(&format!("{name}-{VERSION}"));
        let others: Vec<String> = files(&unpacked).into_iter().filter(|file| !is_expected(name, file)).collect();
        assert_eq!(others, [""; 0], "{name} holds what nobody needs");
    }
    for table in TABLES {
        let ours = fs::read(Path::new("../specs").join(table)).expect("the table is in specs/");
        let packed = fs::read(stranger.path(&format!("errcodes-specs-{VERSION}/{table}")));
        assert!(packed.is_ok_and(|packed| packed == ours), "{table} is packed as it is");
    }
    stranger.cargo(&["build", "--workspace"]).succeeds();
    assert_eq!(stranger.run(), "104 codes\n");
}

/// Writes a program whose workspace has errcodes only as the unpacked crates.
fn stranger() -> Package {
    let unpacked = |name: &str| format!("{name} = {{ path = \"{name}-{VERSION}\" }}\n");
    let all = CRATES.map(unpacked).concat();
    let specs = unpacked("errcodes-specs");
    let manifest = format!("members = [\"*errcodes-*\"]\n\n[dependencies]\n{specs}\n[patch.crates-io]\n{all}");
    let program = r#"fn main() { println!("{} codes", errcodes_specs::activeserver::ActiveServerError::ALL.len()); }"#;
    Package::new("packed", &manifest, &[("src/main.rs", program)])
}

fn unpack(packed: &Path, into: &Package) {
    // Packed files are dated 2006; `-m` gives them the current time, so that cargo builds them again.
    let tar = Command::new("tar").arg("-xmzf").arg(packed).arg("-C").arg(into.path("")).status();
    assert!(tar.is_ok_and(|status| status.success()), "{} can be unpacked", packed.display());
}

/// Returns the paths of the files below `folder`, relative to it.
fn files(folder: &Path) -> Vec<String> {
    let mut folders = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("an unpacked folder can be read") {
            let path = entry.expect("its entries too").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let file = path.strip_prefix(folder).expect("it is below the folder");
                files.push(file.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files
}

fn is_expected(name: &str, file: &str) -> bool {
    file.starts_with("src/")
        || file.starts_with("Cargo.")
        || file == ".cargo_vcs_info.json"
        || (name == "errcodes-specs" && TABLES.contains(&file))
        || (name == "cargo-errcodes"
            && (RULES.contains(&file)
                || file == "import-rules.csv"
                || ["schemas/", "templates/"].iter().any(|folder| file.starts_with(folder))))
        || (name == "errcodes-table" && RULES.contains(&file))
        || ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].contains(&file)
}
