//! The catalog of rules, checked against what is reported: each example is one mistake and gives one diagnostic.

use std::fs::{self, File};
use std::process::Command;
use std::{env, io};

use errcodes_codegen::{Settings, expand};
use quote::ToTokens as _;
use syn::Item;

const RULES: &str = include_str!("../../errcodes-table/rules.csv");
const CHANGE_RULES: &str = include_str!("../../errcodes-table/change-rules.csv");
/// Set in the process that expands the examples in a folder of their own.
const INNER: &str = "ERRCODES_RULES_FOLDER";

/// One row of the catalog.
struct Rule {
    id: String,
    level: String,
    subject: String,
    summary: String,
    explanation: String,
    language: String,
    example: String,
}

/// Returns the rows of a table, without its comments.
fn records(table: &str) -> Vec<csv::StringRecord> {
    let text: String = table.lines().skip_while(|line| line.starts_with('#')).flat_map(|line| [line, "\n"]).collect();
    csv::Reader::from_reader(text.as_bytes()).records().map(|record| record.expect("the catalog is CSV")).collect()
}

fn rules() -> Vec<Rule> {
    records(RULES)
        .iter()
        .map(|record| {
            let [id, level, subject, summary, explanation, language, example] =
                record.iter().map(str::to_owned).collect::<Vec<_>>().try_into().expect("seven columns");
            Rule { id, level, subject, summary, explanation, language, example }
        })
        .collect()
}

/// Returns what is reported for a Rust source: the text of each `compile_error!`, and of each deprecated constant.
fn reported(rust: &str) -> Vec<String> {
    let file = syn::parse_file(rust).expect("an example is Rust");
    file.items.iter().flat_map(|item| errors(expansion(item))).collect()
}

fn expansion(item: &Item) -> proc_macro2::TokenStream {
    match item {
        Item::Macro(call) => expand::catalog(call.mac.tokens.clone()),
        // A derive sees the item without itself.
        Item::Enum(item) => {
            expand::derive(syn::ItemEnum { attrs: ours(&item.attrs), ..item.clone() }.to_token_stream())
        }
        Item::Struct(item) => {
            expand::derive(syn::ItemStruct { attrs: ours(&item.attrs), ..item.clone() }.to_token_stream())
        }
        _ => proc_macro2::TokenStream::new(),
    }
}

fn ours(attributes: &[syn::Attribute]) -> Vec<syn::Attribute> {
    attributes.iter().filter(|attribute| !attribute.path().is_ident("derive")).cloned().collect()
}

fn errors(tokens: proc_macro2::TokenStream) -> Vec<String> {
    let file: syn::File = syn::parse2(tokens).expect("an expansion is items");
    let errors = file.items.into_iter().filter_map(|item| match item {
        Item::Macro(call) if call.mac.path.segments.last().is_some_and(|last| last.ident == "compile_error") => {
            Some(call.mac.parse_body::<syn::LitStr>().expect("a text").value())
        }
        Item::Const(constant) => note(&constant),
        _ => None,
    });
    errors.collect()
}

/// Returns the text of a warning: a block with a deprecated constant.
fn note(constant: &syn::ItemConst) -> Option<String> {
    let syn::Expr::Block(block) = &*constant.expr else { return None };
    let Some(syn::Stmt::Item(Item::Const(inner))) = block.block.stmts.first() else { return None };
    let attribute = inner.attrs.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
    let syn::MetaNameValue { value, .. } = attribute.parse_args().expect("a note");
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = value else { return None };
    Some(text.value())
}

#[test]
fn every_rule_is_written_out() {
    let rules = rules();
    assert!(rules.len() > 60, "{} rules", rules.len());
    for Rule { id, summary, explanation, example, .. } in &rules {
        let words = id.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert!(words && !id.contains(char::is_uppercase), "`{id}` is not in kebab case");
        assert!(!summary.ends_with('.') && !summary.is_empty(), "{id}: a summary is one clause");
        let sentences = explanation.matches(". ").count() + usize::from(explanation.ends_with('.'));
        assert!((2..=6).contains(&sentences), "{id}: an explanation of {sentences} sentences");
        assert!(!example.trim().is_empty(), "{id} has no example");
    }
    let diagnostics = Settings::inline("Rule", RULES).check();
    assert!(diagnostics.is_empty(), "{diagnostics}");
}

#[test]
fn every_example_table_is_reported_once() {
    for Rule { id, example, .. } in rules().iter().filter(|rule| rule.language == "table") {
        let generated = Settings::inline("Example", example).generate();
        let rules: Vec<&str> = generated.diagnostics().iter().map(|diagnostic| diagnostic.rule.id()).collect();
        assert_eq!(rules, [id], "{}", generated.diagnostics());
    }
}

/// Runs the next test in a folder with the files of the examples: macros find tables relative to a variable of the environment.
#[test]
fn every_example_program_is_reported_once() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let specs = folder.path().join("specs");
    fs::create_dir(&specs)?;
    fs::create_dir(folder.path().join("src"))?;
    fs::write(specs.join("windows-1252.csv"), b"code,description\nA1,ung\xfcltig\n")?;
    fs::write(specs.join("faults.csv"), "code\nX\n")?;
    File::create(specs.join("larger-than-64-mib.csv"))?.set_len(64 * 1024 * 1024 + 1)?;
    let output = Command::new(env::current_exe()?)
        .args(["--exact", "--nocapture", "example_programs"])
        .env("CARGO_MANIFEST_DIR", folder.path())
        .env(INNER, "1")
        .output()?;
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

#[test]
fn example_programs() {
    if env::var_os(INNER).is_none() {
        return;
    }
    for Rule { id, example, .. } in rules().iter().filter(|rule| rule.language == "rust" && rule.subject != "build") {
        // Only the compiler knows which features the runtime has, and where a call is.
        if ["missing-feature", "duplicate-enum"].contains(&id.as_str()) {
            assert_eq!(reported(example), [""; 0], "{id}");
            continue;
        }
        let texts = reported(example);
        // Of the program at the end of the title, of a table before it.
        let is_of_rule = |text: &String| text.contains(&format!("[{id}]"));
        assert!(texts.len() == 1 && texts.iter().all(is_of_rule), "{id}: {texts:#?}");
    }
}

/// The enum in `errcodes-table`, written from the catalog: `ERRCODES_BLESS=1` writes it anew.
#[test]
fn the_enum_has_every_rule() -> io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcodes-table/src/rule/list.rs");
    let expected = rule_list(&rules(), &records(CHANGE_RULES));
    if env::var_os("ERRCODES_BLESS").is_some_and(|value| value == "1") {
        return fs::write(path, expected);
    }
    let found = fs::read_to_string(path)?;
    assert!(found == expected, "{path} is stale: ERRCODES_BLESS=1 writes it anew");
    Ok(())
}

/// Returns the source of the enum, and of the ids of the rules for changes.
fn rule_list(rules: &[Rule], changes: &[csv::StringRecord]) -> String {
    let each = |line: fn(&Rule) -> String| rules.iter().map(line).collect::<String>();
    let variants = each(|rule| {
        format!("    /// `{}`: {}.\n    {},\n", rule.id, rule.summary, errcodes_table::upper_camel(&rule.id))
    });
    let all = each(|rule| format!("        Self::{},\n", errcodes_table::upper_camel(&rule.id)));
    let texts = each(|rule| {
        let (name, level) = (errcodes_table::upper_camel(&rule.id), errcodes_table::upper_camel(&rule.level));
        format!("            Self::{name} => ({:?}, Level::{level}, {:?}),\n", rule.id, rule.summary)
    });
    let changes: Vec<String> = changes.iter().map(|record| format!("    {:?},\n", &record[0])).collect();
    let changes = changes.concat();
    format!(
        "\
//! The list of rules. Written from `rules.csv` and `change-rules.csv` by a test of `errcodes-tests`; do not edit.

use crate::rule::Level;

/// What a diagnostic is about. `cargo errcodes rules` explains each with an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {{
{variants}}}

impl Rule {{
    /// All rules, in the order of the catalog.
    pub const ALL: &'static [Self] = &[
{all}    ];

    /// Returns the id, in kebab case.
    #[must_use]
    pub const fn id(self) -> &'static str {{
        self.text().0
    }}

    /// Returns the level of its diagnostics.
    #[must_use]
    pub const fn level(self) -> Level {{
        self.text().1
    }}

    /// Returns what is wrong, in one clause.
    #[must_use]
    pub const fn summary(self) -> &'static str {{
        self.text().2
    }}

    const fn text(self) -> (&'static str, Level, &'static str) {{
        match self {{
{texts}        }}
    }}
}}

/// The ids of the rules for changes, of which `errcodes-allow` lines accept single events.
pub(crate) const OF_CHANGES: &[&str] = &[
{changes}];
"
    )
}
