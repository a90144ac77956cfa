//! The programs of `ui` without a compiler: the macros' functions are called on their tokens, and what these report is
//! compared with the same `.stderr` files. It takes seconds where `ui` takes minutes, and shows no place in the program,
//! nor what the compiler itself says of the generated code.

use std::fs;
use std::path::{Path, PathBuf};

use errcodes_codegen::expand;
use errcodes_table::Rule;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Item, Macro, Stmt};

/// Programs whose tables `ui` makes when it runs.
const OF_MADE_TABLES: [&str; 4] =
    ["file/directory.rs", "file/not_found_beside_the_manifest.rs", "file/too_large.rs", "rows/long_line.rs"];
/// Programs whose mistake only the compiler can show: where a macro is called.
const OF_THE_COMPILER: [&str; 2] = ["enum/two_of_one_name.rs", "enum/two_declared_of_one_name.rs"];

#[test]
fn every_program_is_told_the_same() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for program in programs() {
        let source = fs::read_to_string(&program).expect("a program can be read");
        let Ok(source) = syn::parse_file(&source) else { continue };
        let texts: Vec<String> = expansions(&source.items).into_iter().flat_map(told).collect();
        let expected = fs::read_to_string(program.with_extension("stderr")).expect("each program has its text");
        compared += texts.len();
        if let Some(difference) = difference(&texts, &expected) {
            wrong.push(format!("{}: {difference}", program.display()));
        }
    }
    assert!(wrong.is_empty(), "{} programs differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 300, "only {compared} texts");
}

fn programs() -> Vec<PathBuf> {
    let mut programs = Vec::new();
    for folder in fs::read_dir("tests/ui").expect("the programs are there") {
        let folder = folder.expect("the folder can be read").path();
        // A table lies beside the subjects.
        let Ok(files) = fs::read_dir(&folder) else { continue };
        programs.extend(files.map(|file| file.expect("the folder can be read").path()).filter(|file| {
            let is_program = file.extension().is_some_and(|extension| extension == "rs");
            let is_told = || OF_MADE_TABLES.iter().chain(&OF_THE_COMPILER).all(|name| !file.ends_with(name));
            is_program && is_told()
        }));
    }
    programs.sort();
    programs
}

/// Returns the expansion of each macro of the items, and of those within.
fn expansions(items: &[Item]) -> Vec<TokenStream> {
    items
        .iter()
        .flat_map(|item| match item {
            Item::Macro(item) => expansion_of(&item.mac).into_iter().collect(),
            Item::Mod(item) => item.content.as_ref().map_or_else(Vec::new, |(_, items)| expansions(items)),
            Item::Fn(item) => {
                let within = item.block.stmts.iter().flat_map(|statement| match statement {
                    Stmt::Item(item) => expansions(std::slice::from_ref(item)),
                    Stmt::Macro(statement) => expansion_of(&statement.mac).into_iter().collect(),
                    _ => Vec::new(),
                });
                within.collect()
            }
            Item::Enum(item) => derived(&item.attrs, item).into_iter().collect(),
            Item::Struct(item) => derived(&item.attrs, item).into_iter().collect(),
            Item::Union(item) => derived(&item.attrs, item).into_iter().collect(),
            _ => Vec::new(),
        })
        .collect()
}

fn expansion_of(mac: &Macro) -> Option<TokenStream> {
    let is_ours = mac.path.segments.last().is_some_and(|name| name.ident == "catalog");
    is_ours.then(|| expand::catalog(mac.tokens.clone()))
}

fn derived(attributes: &[Attribute], item: &impl ToTokens) -> Option<TokenStream> {
    let derive = attributes.iter().find(|attribute| attribute.path().is_ident("derive"))?.to_token_stream().to_string();
    // The compiler hands the item over without this attribute.
    let tokens = item.to_token_stream().to_string().replacen(&derive, "", 1);
    derive.contains("ErrorCatalog").then(|| expand::derive(tokens.parse().expect("these were tokens")))
}

/// Returns the texts of `compile_error!`, and of the deprecated constants that are warnings.
fn told(tokens: TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    let mut before = String::new();
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            let literal = |tokens| syn::parse2::<syn::LitStr>(tokens).ok().map(|literal| literal.value());
            match before.as_str() {
                "compile_error!" => texts.extend(literal(group.stream())),
                "deprecated" => {
                    let note = group.stream().into_iter().skip(2).collect();
                    texts.extend(literal(note).filter(|note| note.contains("warning[")));
                }
                _ => texts.extend(told(group.stream())),
            }
        }
        match &token {
            TokenTree::Punct(mark) if mark.as_char() == '!' => before.push('!'),
            _ => before = token.to_string(),
        }
    }
    texts
}

/// Returns the first line that only one of the two has. The compiler indents, and leaves out what is empty.
fn difference(texts: &[String], expected: &str) -> Option<String> {
    let ours = || texts.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| !matches!(*line, "" | "|"));
    let missing = ours().find(|line| !expected.lines().any(|other| other.contains(line)));
    if let Some(line) = missing {
        return Some(format!("this was not told before: {line}"));
    }
    // What follows the place of an error is the compiler's.
    let mut message = Vec::new();
    for line in expected.lines() {
        if !line.trim_start().starts_with("--> tests/ui/") {
            message.push(line.trim());
            continue;
        }
        let start = message.iter().rposition(|line| line.starts_with("error: ")).unwrap_or(message.len());
        let told = message.split_off(start);
        let names_a_rule = |line: &str| Rule::ALL.iter().any(|rule| line.contains(&format!("[{rule}]")));
        if told.iter().any(|line| names_a_rule(line)) {
            let mut unsaid =
                told.iter().filter(|line| !matches!(**line, "" | "|") && !ours().any(|ours| line.contains(ours)));
            if let Some(line) = unsaid.next() {
                return Some(format!("this is not told any more: {line}"));
            }
        }
        message.clear();
    }
    None
}

#[test]
fn the_programs_left_out_exist() {
    for name in OF_MADE_TABLES.iter().chain(&OF_THE_COMPILER) {
        assert!(Path::new("tests/ui").join(name).is_file(), "{name}");
    }
}
