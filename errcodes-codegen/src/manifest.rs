//! The name under which Cargo.toml has the dependency errcodes: the generated code names it.

use std::fs;
use std::path::Path;

/// The package that generated code names unless `crate = …` says otherwise.
const PACKAGE: &str = "errcodes";

/// Returns the name that the manifest below `root` gives to errcodes, if that is another one. A manifest that cannot be
/// read gives none: cargo has read it, and the compiler reports what is missing.
pub(crate) fn renamed(root: &Path) -> Option<String> {
    let text = fs::read_to_string(root.join("Cargo.toml")).ok()?;
    let found = dependencies(&text);
    if found.iter().any(|dependency| dependency.name == PACKAGE) {
        return None;
    }
    let inherited = || {
        let names = found.iter().filter(|dependency| dependency.is_inherited).map(|dependency| &dependency.name);
        let names: Vec<&String> = names.collect();
        let above = root.ancestors().filter(|_| !names.is_empty()).map(|folder| folder.join("Cargo.toml"));
        let mut above = above.filter_map(|file| fs::read_to_string(file).ok()).flat_map(|text| dependencies(&text));
        above.find(|dependency| dependency.is_errcodes && names.contains(&&dependency.name))
    };
    let name = found.iter().find(|dependency| dependency.is_errcodes).map(|dependency| dependency.name.clone());
    name.or_else(|| inherited().map(|dependency| dependency.name)).map(|name| name.replace('-', "_"))
}

struct Dependency {
    name: String,
    /// `package = "errcodes"`.
    is_errcodes: bool,
    /// `workspace = true`.
    is_inherited: bool,
}

/// Returns the dependencies of a manifest, of every kind and target. It reads the forms in which they are written, and
/// not TOML: a miss only costs a help.
fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    let (mut is_list, mut table) = (false, None);
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[').and_then(|line| line.split_once(']')).map(|(header, _)| header) {
            let (front, last) = header.rsplit_once('.').unwrap_or(("", header));
            is_list = last.ends_with("dependencies");
            table = front.ends_with("dependencies").then(|| unquoted(last));
            found.extend(table.iter().map(|name| Dependency::new(name, "")));
        } else if let Some((key, value)) = line.split_once('=') {
            let (key, value) = (key.trim(), value.trim());
            if table.is_some() {
                if let Some(last) = found.last_mut() {
                    last.read(key, value);
                }
            } else if is_list {
                let (name, key) = key.split_once('.').unwrap_or((key, ""));
                let mut dependency = Dependency::new(&unquoted(name), value);
                dependency.read(key.trim(), value);
                found.push(dependency);
            }
        }
    }
    found
}

impl Dependency {
    /// Reads `"0.1"`, or `{ package = "errcodes", … }`.
    fn new(name: &str, value: &str) -> Self {
        let mut dependency = Self { name: name.to_owned(), is_errcodes: false, is_inherited: false };
        // A comment may follow the table.
        let table = value.strip_prefix('{').and_then(|table| table.rsplit_once('}'));
        for entry in table.map_or(value, |(entries, _)| entries).split(',') {
            if let Some((key, value)) = entry.split_once('=') {
                dependency.read(key.trim(), value.trim());
            }
        }
        dependency
    }

    fn read(&mut self, key: &str, value: &str) {
        self.is_errcodes |= key == "package" && unquoted(value) == PACKAGE;
        self.is_inherited |= key == "workspace" && value.starts_with("true");
    }
}

fn unquoted(text: &str) -> String {
    let text = text.split('#').next().unwrap_or_default();
    text.trim().trim_matches(['"', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{dependencies, renamed};

    #[test]
    fn every_form_of_a_dependency() {
        for (manifest, name) in [
            ("[dependencies]\ncodes = { package = \"errcodes\", version = \"0.1\" }", "codes"),
            ("[dependencies]\nserde = \"1\"\ncodes = { version = '0.1', package = 'errcodes' } # ours", "codes"),
            ("[dependencies.codes]\nversion = \"0.1\"\npackage = \"errcodes\"", "codes"),
            ("[target.'cfg(unix)'.dependencies]\ncodes = { package = \"errcodes\" }", "codes"),
            ("[dev-dependencies]\ncodes.package = \"errcodes\"", "codes"),
            ("[workspace.dependencies]\n\"my-codes\" = { package = \"errcodes\" }", "my-codes"),
        ] {
            let found = dependencies(manifest);
            let found: Vec<&str> =
                found.iter().filter(|found| found.is_errcodes).map(|found| found.name.as_str()).collect();
            assert_eq!(found, [name], "{manifest}");
        }
        for manifest in [
            "[package]\nname = \"errcodes\"",
            "[dependencies]\nerrcodes = \"0.1\"",
            "[dependencies]\ncodes = { package = \"errcodes-runtime\" }",
            "[package.metadata]\npackage = \"errcodes\"",
        ] {
            assert!(!dependencies(manifest).iter().any(|found| found.is_errcodes), "{manifest}");
        }
        assert!(dependencies("[dependencies]\ncodes = { workspace = true }")[0].is_inherited);
        assert!(dependencies("[dependencies]\ncodes.workspace = true")[0].is_inherited);
    }

    #[test]
    fn a_name_is_in_the_manifest_of_the_package_or_of_its_workspace() {
        let folder = tempfile::tempdir().expect("a folder");
        let package = folder.path().join("members/shop");
        fs::create_dir_all(&package).expect("a folder");
        let write = |root: &Path, manifest: &str| fs::write(root.join("Cargo.toml"), manifest).expect("a manifest");
        assert_eq!(renamed(&package), None, "without a manifest");

        write(folder.path(), "[workspace.dependencies]\nour-codes = { package = \"errcodes\" }\nserde = \"1\"");
        for (manifest, name) in [
            ("[dependencies]\nour-codes = { package = \"errcodes\" }", Some("our_codes")),
            ("[dependencies]\nour-codes.workspace = true", Some("our_codes")),
            // Both names: the generated code may name the first.
            ("[dependencies]\nerrcodes = \"0.1\"\nour-codes.workspace = true", None),
            ("[dependencies]\nserde.workspace = true", None),
            ("[dependencies]\nour-codes = \"1\"", None),
        ] {
            write(&package, manifest);
            assert_eq!(renamed(&package).as_deref(), name, "{manifest}");
        }
    }
}
