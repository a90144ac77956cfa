//! The manifests: one Rust version, crates that pin each other, versions in one place, metadata, and a
//! runtime without dependencies.

use std::collections::BTreeSet;
use std::fs;

use cargo_metadata::semver::{Version, VersionReq};
use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId};

/// The crates that every downstream user compiles.
const DOWNSTREAM: [&str; 6] =
    ["errcodes", "errcodes-codegen", "errcodes-macros", "errcodes-runtime", "errcodes-shared", "errcodes-table"];

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        // A fresh clone has downloaded nothing for other platforms.
        .other_options(["--offline", "--filter-platform", "host-tuple"].map(str::to_owned))
        .exec()
        .expect("cargo reads its own manifests")
}

fn published(metadata: &Metadata) -> impl Iterator<Item = &Package> {
    metadata.workspace_packages().into_iter().filter(|package| package.publish != Some(Vec::new()))
}

fn text(package: &Package) -> String {
    fs::read_to_string(&package.manifest_path).expect("cargo has just read it")
}

/// Returns every package that is compiled for `name` with all features, except for its tests.
fn compiled_for<'m>(metadata: &'m Metadata, name: &str) -> Vec<&'m Package> {
    let nodes = &metadata.resolve.as_ref().expect("cargo resolved the workspace").nodes;
    let root = metadata.packages.iter().find(|package| package.name == name).expect("a package of the workspace");
    let mut seen: BTreeSet<&PackageId> = BTreeSet::new();
    let mut next = vec![&root.id];
    while let Some(id) = next.pop() {
        if !seen.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node.id == *id).expect("cargo resolved it");
        let deps = node.deps.iter();
        let compiled = deps.filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development));
        next.extend(compiled.map(|dep| &dep.pkg));
    }
    seen.into_iter().map(|id| &metadata[id]).collect()
}

/// The highest version that one of the packages asks for, and which one that is; `None` if all are of the workspace.
fn highest<'m>(packages: impl IntoIterator<Item = &'m Package>, members: &[&PackageId]) -> Option<(Version, &'m str)> {
    let foreign = packages.into_iter().filter(|package| !members.contains(&&package.id));
    let asks = foreign.filter_map(|package| Some((package.rust_version.clone()?, package.name.as_str())));
    asks.max()
}

#[test]
fn one_rust_version_which_is_what_the_dependencies_ask_for() {
    let metadata = metadata();
    let packages = metadata.workspace_packages();
    let members: Vec<&PackageId> = packages.iter().map(|package| &package.id).collect();
    let stated = packages[0].rust_version.clone().expect("the workspace states it");
    for package in &packages {
        assert_eq!(package.rust_version.as_ref(), Some(&stated), "{} is of the workspace's version", package.name);
        assert_eq!(
            (&package.version, &package.edition),
            (&packages[0].version, &packages[0].edition),
            "{}",
            package.name
        );
    }
    let compiled = published(&metadata).flat_map(|package| compiled_for(&metadata, &package.name));
    let (asked, by) = highest(compiled, &members).expect("some dependency states its Rust version");
    assert_eq!(stated, asked, "`rust-version` is what {by} asks for");
}

#[test]
fn the_crates_pin_each_other() {
    let metadata = metadata();
    let packages = metadata.workspace_packages();
    let mut pins = 0;
    for package in &packages {
        for dependency in &package.dependencies {
            let Some(member) = packages.iter().find(|member| member.name == dependency.name) else { continue };
            let place = format!("{} in {}", member.name, package.name);
            assert!(dependency.path.is_some(), "{place}");
            // Dev-dependencies may be cyclic. They have no version then, and are stripped when the package is published.
            if dependency.kind == DependencyKind::Development && dependency.req == VersionReq::STAR {
                continue;
            }
            assert_eq!(dependency.req.to_string(), format!("={}", member.version), "{place}");
            pins += 1;
        }
    }
    assert!(pins >= DOWNSTREAM.len());
}

/// Returns the lines of the dependency tables of a manifest.
fn dependency_lines(manifest: &str) -> Vec<&str> {
    let mut is_inside = false;
    let mut lines = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            is_inside = line.trim_end_matches(']').ends_with("dependencies");
            assert!(!line.contains("dependencies."), "a dependency with a table of its own: {line}");
        } else if is_inside && !line.is_empty() && !line.starts_with('#') {
            lines.push(line);
        }
    }
    lines
}

#[test]
fn versions_are_in_the_workspace() {
    let metadata = metadata();
    for package in metadata.workspace_packages() {
        let manifest = text(package);
        let lines = dependency_lines(&manifest);
        assert_eq!(lines.len(), package.dependencies.len(), "every dependency of {} is a line", package.name);
        for line in lines {
            let is_by_path = line.contains("path = ") && !line.contains("version = ");
            let is_inherited = line.contains("workspace = true");
            assert!(is_inherited || is_by_path, "{} does not take `{line}` from the workspace", package.name);
        }
    }
}

#[test]
fn the_runtime_alone_depends_on_nothing_but_the_shared_rules() {
    let metadata = metadata();
    let member = |name: &str| metadata.packages.iter().find(|package| package.name == name).expect("it is a member");
    assert_eq!(member("errcodes").features["default"], ["macros"]);
    let runtime = member("errcodes-runtime");
    assert!(!runtime.features.contains_key("default"));
    for dependency in &runtime.dependencies {
        let is_for_tests = dependency.kind == DependencyKind::Development;
        let is_shared = dependency.name == "errcodes-shared";
        assert!(is_for_tests || is_shared || dependency.optional, "{} is always there", dependency.name);
    }
    assert_eq!(compiled_for(&metadata, "errcodes-shared").len(), 1);
    assert!(member("errcodes-shared").dependencies.is_empty() && member("errcodes-shared").features.is_empty());
    // No member turns on what every downstream user would then compile.
    let on_facade = member("errcodes-specs").dependencies.iter().find(|known| known.name == "errcodes");
    assert!(on_facade.is_some_and(|facade| !facade.uses_default_features && facade.features == ["macros"]));
}

#[test]
fn published_crates_say_what_they_are() {
    let metadata = metadata();
    let packages: Vec<&Package> = published(&metadata).collect();
    let mut count = 0;
    for package in &packages {
        let name = &package.name;
        assert_eq!(package.license.as_deref(), Some("MIT OR Apache-2.0"), "{name}");
        assert!(package.description.as_ref().is_some_and(|text| text.ends_with('.')), "{name} describes itself");
        assert!(!package.keywords.is_empty() && !package.categories.is_empty(), "{name} can be found");
        assert_eq!(package.repository, packages[0].repository, "{name}: the address is in the workspace, once");
        assert_eq!(package.documentation, Some(format!("https://docs.rs/{name}")));
        let folder = package.manifest_path.parent().expect("a manifest is in a folder");
        let readme = folder.join(package.readme.as_ref().unwrap_or_else(|| panic!("{name} has no README")));
        let text = fs::read_to_string(&readme).unwrap_or_else(|error| panic!("{readme}: {error}"));
        let title = text.lines().next().unwrap_or_default().replace("cargo errcodes", "cargo-errcodes");
        assert_eq!(title, format!("# {name}"));
        count += 1;
    }
    assert!(count > DOWNSTREAM.len());
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(metadata.workspace_root.join(file).is_file(), "{file}");
    }
}

#[test]
fn no_crate_may_be_unsafe() {
    let metadata = metadata();
    let root = fs::read_to_string(metadata.workspace_root.join("Cargo.toml")).expect("cargo has just read it");
    let (_, lints) = root.split_once("\n[workspace.lints.rust]\n").expect("the workspace has lints");
    let lints = lints.split("\n[").next().unwrap_or_default();
    assert!(lints.lines().any(|line| line == "unsafe_code = \"forbid\""), "{lints}");
    for package in metadata.workspace_packages() {
        assert!(
            text(package).contains("\n[lints]\nworkspace = true\n"),
            "{} takes the workspace's lints",
            package.name
        );
    }
}
