//! The modules of each crate: what they use of each other goes one way.
//!
//! A module and those in its folder are one unit: `mod.rs` re-exports what others need, and types of one unit may name each
//! other through it. So the modules of one folder are compared with each other, each with all that is below it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Item, ItemMod, UseName, UseRename, UseTree};

/// The circles that are there, each as a crate and its modules: the test fails as soon as the list is longer than it must be.
const KNOWN: &[(&str, &[&str])] = &[];

/// The segments of a path from the root of the crate.
type Name = Vec<String>;

/// The module of one file.
#[derive(Default)]
struct Module {
    file: PathBuf,
    /// The paths that it uses, from the root of the crate.
    uses: BTreeSet<Name>,
}

/// The modules of a crate.
#[derive(Default)]
struct Crate {
    modules: BTreeMap<Name, Module>,
}

impl Crate {
    fn read(source: &Path) -> Self {
        let mut files = Vec::new();
        find(source, &mut Vec::new(), &mut files);
        let mut read = Self::default();
        for (name, file) in files {
            read.modules.insert(name, Module { file, ..Module::default() });
        }
        for name in read.modules.keys().cloned().collect::<Vec<_>>() {
            let file = &read.modules[&name].file;
            let text = fs::read_to_string(file).expect("a source file");
            let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let mut module = Module { file: file.clone(), ..Module::default() };
            read.items(&parsed.items, &name, &mut Vec::new(), &mut module);
            read.modules.insert(name, module);
        }
        read
    }

    /// Takes in the items of a module; `inner` are the modules within the file that enclose them.
    fn items(&self, items: &[Item], file: &Name, inner: &mut Vec<String>, module: &mut Module) {
        for item in items {
            match item {
                Item::Mod(ItemMod { attrs, .. }) if attrs.iter().any(is_test) => {}
                Item::Mod(ItemMod { content: Some((_, items)), ident, .. }) => {
                    inner.push(ident.to_string());
                    self.items(items, file, inner, module);
                    inner.pop();
                }
                Item::Use(item) => {
                    let here = [file.as_slice(), inner].concat();
                    let mut leaves = Vec::new();
                    leaves_of(&item.tree, &mut Vec::new(), &mut leaves);
                    module.uses.extend(leaves.iter().filter_map(|path| self.absolute(&here, path)));
                }
                item => {
                    let mut paths = Vec::new();
                    paths_of(item.to_token_stream(), &mut paths);
                    let here = [file.as_slice(), inner].concat();
                    module.uses.extend(paths.iter().filter_map(|path| self.absolute(&here, path)));
                }
            }
        }
    }

    /// A path from the root of the crate; `None` if it leads out of the crate.
    fn absolute(&self, here: &[String], path: &[String]) -> Option<Name> {
        let mut base = here.to_vec();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => {
                base.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {
                while let Some(("super", after)) = rest.split_first().map(|(first, after)| (first.as_str(), after)) {
                    base.pop()?;
                    rest = after;
                }
            }
            first => {
                base.push(first.to_owned());
                let is_ours = self.modules.contains_key(&base);
                base.pop();
                if !is_ours {
                    return None;
                }
            }
        }
        base.extend_from_slice(rest);
        Some(base)
    }

    /// The module that a path leads to, without the item at its end.
    fn module_of<'p>(&self, path: &'p Name) -> &'p [String] {
        let lengths = (0..=path.len()).rev();
        lengths.map(|length| &path[..length]).find(|name| self.modules.contains_key(*name)).unwrap_or_default()
    }

    /// What the modules of each folder use of each other: who, whom, and an example.
    fn uses(&self) -> BTreeMap<(Name, Name), String> {
        let mut all = BTreeMap::new();
        for (name, module) in &self.modules {
            for path in &module.uses {
                let used = self.module_of(path);
                let common = name.iter().zip(used).take_while(|(one, other)| one == other).count();
                // A module and those in its folder are one unit.
                if common == name.len() || common == used.len() {
                    continue;
                }
                let sides = (name[..=common].to_vec(), used[..=common].to_vec());
                let example = || format!("{} uses `crate::{}`", module.file.display(), path.join("::"));
                all.entry(sides).or_insert_with(example);
            }
        }
        all
    }
}

fn is_test(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") && attribute.to_token_stream().to_string().contains("test")
}

/// Every file below a folder, with the name of its module.
fn find(folder: &Path, name: &mut Name, files: &mut Vec<(Name, PathBuf)>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in UTF-8").to_owned();
        if path.is_dir() {
            name.push(stem);
            find(&path, name, files);
            name.pop();
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let is_folder = stem == "mod" || (name.is_empty() && (stem == "lib" || stem == "main"));
            let module = if is_folder { name.clone() } else { [name.as_slice(), &[stem]].concat() };
            files.push((module, path));
        }
    }
}

/// The paths of a `use`.
fn leaves_of(tree: &UseTree, before: &mut Name, leaves: &mut Vec<Name>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves_of(&path.tree, before, leaves);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves_of(tree, before, leaves)),
        UseTree::Glob(_) => leaves.push(before.clone()),
        UseTree::Name(UseName { ident }) | UseTree::Rename(UseRename { ident, .. }) if ident == "self" => {
            leaves.push(before.clone());
        }
        UseTree::Name(UseName { ident }) | UseTree::Rename(UseRename { ident, .. }) => {
            leaves.push([before.as_slice(), &[ident.to_string()]].concat());
        }
    }
}

/// The paths in an item that begin with `crate` or `super`; `$crate` of a macro is about its users.
fn paths_of(tokens: TokenStream, paths: &mut Vec<Name>) {
    let mut path: Name = Vec::new();
    let mut colons = 0;
    let mut after_dollar = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                let begins = matches!(text.as_str(), "crate" | "super") && !after_dollar;
                if colons == 2 && !path.is_empty() {
                    path.push(text);
                } else {
                    paths.extend((path.len() > 1).then(|| std::mem::take(&mut path)));
                    path.clear();
                    if begins {
                        path.push(text);
                    }
                }
                (colons, after_dollar) = (0, false);
            }
            TokenTree::Punct(punct) => {
                colons = if punct.as_char() == ':' { colons + 1 } else { 3 };
                after_dollar = punct.as_char() == '$';
            }
            other => {
                if let TokenTree::Group(group) = other {
                    paths_of(group.stream(), paths);
                }
                (colons, after_dollar) = (3, false);
            }
        }
    }
    paths.extend((path.len() > 1).then_some(path));
}

/// Everything that a module leads to.
fn reached<'u>(from: &'u Name, uses: &'u BTreeMap<(Name, Name), String>) -> BTreeSet<&'u Name> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        let next = uses.keys().filter(|(user, _)| user == here).map(|(_, used)| used);
        open.extend(next.filter(|used| seen.insert(*used)));
    }
    seen
}

/// The circles of a crate: the names of the modules, and who uses whom.
fn circles(uses: &BTreeMap<(Name, Name), String>) -> BTreeMap<Vec<String>, Vec<&str>> {
    let mut circles = BTreeMap::new();
    for (start, _) in uses.keys() {
        let is_back = |name: &&&Name| reached(name, uses).contains(start);
        let there = reached(start, uses);
        let circle: BTreeSet<&Name> = there.iter().filter(is_back).copied().collect();
        if circle.len() > 1 {
            let names = circle.iter().map(|name| name.join("::")).collect();
            let within = uses.iter().filter(|((user, used), _)| circle.contains(user) && circle.contains(used));
            circles.insert(names, within.map(|(_, example)| example.as_str()).collect());
        }
    }
    circles
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo reads its own manifests")
}

#[test]
fn modules_use_each_other_one_way() {
    let mut known: BTreeSet<(String, Vec<String>)> = KNOWN
        .iter()
        .map(|(name, modules)| ((*name).to_owned(), modules.iter().map(|module| (*module).to_owned()).collect()))
        .collect();
    let mut wrong = Vec::new();
    let mut count = 0;
    for package in metadata().workspace_packages() {
        let source = package.manifest_path.parent().expect("a manifest is in a folder").join("src");
        if !source.exists() {
            continue;
        }
        let read = Crate::read(source.as_std_path());
        count += read.modules.len();
        for (modules, uses) in circles(&read.uses()) {
            if !known.remove(&(package.name.to_string(), modules.clone())) {
                let (list, uses) = (modules.join("`, `"), uses.join("\n  "));
                wrong.push(format!("the modules `{list}` of {} use each other:\n  {uses}", package.name));
            }
        }
    }
    assert!(count > 100, "only {count} modules were read");
    wrong.extend(known.iter().map(|(name, modules)| {
        format!("`{}` of {name} do not use each other any more: take them out of KNOWN", modules.join("`, `"))
    }));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A crate of these files.
fn written(files: &[(&str, &str)]) -> Crate {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    Crate::read(folder.path())
}

#[test]
fn circles_are_found() {
    for (files, expected) in [
        // Between files, and in a path of an expression.
        (vec![("a.rs", "use crate::b::B;"), ("b.rs", "use super::a::{self, A};")], vec!["a", "b"]),
        (vec![("m/a.rs", "use super::b::B;"), ("m/b.rs", "use crate::m::{a::A as C};")], vec!["m::a", "m::b"]),
        (vec![("a.rs", "fn f() { if crate::b::f() {} }"), ("b.rs", "use crate::a::*;")], vec!["a", "b"]),
        // Between folders, of which no two files use each other.
        (
            vec![
                ("x/mod.rs", ""),
                ("x/a.rs", "use crate::y::a::A;"),
                ("x/b.rs", ""),
                ("y/mod.rs", ""),
                ("y/a.rs", ""),
                ("y/b.rs", "use crate::x::b::B;"),
            ],
            vec!["x", "y"],
        ),
        (
            vec![("a.rs", "use crate::b::B;"), ("b.rs", "use crate::c::C;"), ("c.rs", "use crate::a::A;")],
            vec!["a", "b", "c"],
        ),
        // A module and its folder, tests, macros, and other crates make no circle.
        (vec![("m/mod.rs", "mod a; use a::A;"), ("m/a.rs", "use super::M;")], vec![]),
        (vec![("a.rs", "use crate::b::B;"), ("b.rs", "#[cfg(test)] mod tests { use crate::a::A; }")], vec![]),
        (vec![("a.rs", "use crate::b::B;"), ("b.rs", "macro_rules! m { () => { $crate::a::A } }")], vec![]),
        (vec![("a.rs", "use crate::b::B;"), ("b.rs", "use a::A; use std::b;")], vec![]),
    ] {
        let mut files = files;
        files.push(("lib.rs", ""));
        let uses = written(&files).uses();
        let found: Vec<Vec<String>> = circles(&uses).into_keys().collect();
        let expected: Vec<Vec<String>> =
            if expected.is_empty() { vec![] } else { vec![expected.into_iter().map(str::to_owned).collect()] };
        assert_eq!(found, expected, "{files:?}");
    }
}
