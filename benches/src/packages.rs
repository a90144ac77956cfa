//! Downstream packages on disk: one workspace, so that their dependencies are compiled once and not measured.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use errcodes_benches::report;
use errcodes_benches::table::{Codes, Row, csv, rows};

use crate::contenders::{self, Contender};

/// A table of this size is built first: its package has all dependencies, and takes almost no time itself.
pub(crate) const TINY: usize = 3;

const BUILD_SCRIPT: &str =
    "fn main() {\n    errcodes_codegen::Settings::file(\"Error\", \"table.csv\").build(\"error.rs\");\n}\n";

/// Returns the folder of the packages, below this program's target folder.
pub(crate) fn root() -> io::Result<PathBuf> {
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or_else(|| io::Error::other("no target folder"))?;
    Ok(target.join("errcodes-benches"))
}

/// Writes a workspace of these packages, and removes an earlier one.
pub(crate) fn workspace(root: &Path, members: &[String]) -> io::Result<()> {
    if root.exists() {
        fs::remove_dir_all(root)?;
    }
    fs::create_dir_all(root)?;
    let members = members.iter().map(|member| format!("    \"{member}\",\n")).collect::<Vec<_>>().concat();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n[profile.stripped]\ninherits = \"release\"\nstrip = true\n"
    );
    fs::write(root.join("Cargo.toml"), manifest)?;
    // The versions of this workspace, which are available offline.
    fs::copy(report::workspace().join("Cargo.lock"), root.join("Cargo.lock"))?;
    Ok(())
}

/// Writes a package; `build` is its build script, if it has one.
pub(crate) fn package(root: &Path, name: &str, dependencies: &[String], build: Option<&str>) -> io::Result<PathBuf> {
    let folder = root.join(name);
    fs::create_dir_all(folder.join("src/bin"))?;
    let mut manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}",
        dependencies.concat()
    );
    if let Some(build) = build {
        fs::write(folder.join("build.rs"), build)?;
        let codegen = report::workspace().join("errcodes-codegen").canonicalize()?;
        let codegen = codegen.display();
        manifest = format!("{manifest}\n[build-dependencies]\nerrcodes-codegen = {{ path = '{codegen}' }}\n");
    }
    fs::write(folder.join("Cargo.toml"), manifest)?;
    Ok(folder)
}

/// Returns a dependency as a line of the manifest: errcodes by path, others in the version of Cargo.lock.
pub(crate) fn dependency(name: &str) -> io::Result<String> {
    Ok(match name {
        "errcodes" => {
            let path = report::workspace().join(name).canonicalize()?;
            format!("{name} = {{ path = '{}' }}\n", path.display())
        }
        "strum" => "strum = { version = \"*\", features = [\"derive\"] }\n".to_owned(),
        _ => format!("{name} = \"*\"\n"),
    })
}

/// Returns the packages of all contenders for each size.
pub(crate) fn contenders(root: &Path, sizes: &[usize]) -> io::Result<()> {
    for size in sizes.iter().copied().chain([TINY]) {
        let rows = rows(size, Codes::Scattered);
        for contender in contenders::ALL {
            write_as(root, &contender.package(size), contender, &rows)?;
        }
    }
    Ok(())
}

/// Writes one contender's package under any name.
pub(crate) fn write_as(root: &Path, name: &str, contender: Contender, rows: &[Row]) -> io::Result<()> {
    let dependencies = contender.dependencies().iter().map(|name| dependency(name)).collect::<io::Result<Vec<_>>>()?;
    let build = (contender == Contender::BuildScript).then_some(BUILD_SCRIPT);
    let folder = package(root, name, &dependencies, build)?;
    if contender.reads_csv() {
        fs::write(folder.join("table.csv"), csv(rows))?;
    }
    fs::write(folder.join("src/lib.rs"), contender.library(rows))?;
    fs::write(folder.join("src/main.rs"), contender.program(name, rows))
}
