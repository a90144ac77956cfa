//! The road: from settings and an item to tokens and diagnostics, stage by stage.

use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::parse_quote;

use crate::bind::{LinkedTable, Plan};
use crate::catalog::Catalog;
use crate::check::{Target, Targets, check};
use crate::column::{Columns, Integer, Kind};
use crate::diagnostic::{Diagnostics, TableFaults};
use crate::emit;
use crate::item::Item;
use crate::settings::{Link, Settings, TableAt};
use crate::source::Source;
use crate::table::Table;

/// What a table without a file is called in messages.
const INLINE: &str = "table";

/// What came of one catalogue.
pub(crate) struct Outcome {
    /// The items; after a fault, as much of them as could be made.
    pub(crate) tokens: TokenStream,
    pub(crate) diagnostics: Diagnostics,
    /// The files that were read.
    pub(crate) read: Vec<PathBuf>,
}

/// Generates the items for `item`.
pub(crate) fn generate(settings: &Settings, item: &Item, mut diagnostics: Diagnostics) -> Outcome {
    let main = open(settings, &mut diagnostics);
    let linked = linked_tables(settings, &mut diagnostics);
    let sources = main.iter().map(|(source, _)| source).chain(linked.iter().filter_map(|link| link.source.as_ref()));
    let files: Vec<(String, PathBuf)> =
        sources.filter_map(|source| Some((source.name.clone(), source.file.clone()?))).collect();
    let items = main.and_then(|(source, code)| from_table(settings, item, &source, code, &linked, &mut diagnostics));
    let items = items.unwrap_or_else(|| emit::emit(&Plan::without_table(item, settings, &mut diagnostics)));
    let tracking = settings.track.then(|| tracking(&files));
    diagnostics.sort();
    Outcome { tokens: quote!(#tracking #items), diagnostics, read: files.into_iter().map(|(_, file)| file).collect() }
}

/// Holds a table against its rules, without an enum.
pub(crate) fn check_only(settings: &Settings) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let item = item_name(settings, &mut diagnostics);
    with_catalog(settings, &mut diagnostics, |table, catalog, faults| {
        // Those of the settings that are about the table alone, such as the languages that it must have.
        Plan::bind(&item, settings, table, catalog, &[], faults);
    });
    diagnostics.sort();
    diagnostics
}

/// Holds a table against its rules, and hands what was read of it to `then`; nothing where it could not be read at all.
pub(crate) fn with_catalog<T>(
    settings: &Settings,
    diagnostics: &mut Diagnostics,
    then: impl FnOnce(&Table<'_>, &Catalog<'_>, &mut TableFaults<'_>) -> T,
) -> Option<T> {
    let linked = linked_tables(settings, diagnostics);
    let (source, code) = open(settings, diagnostics)?;
    let mut faults = TableFaults::new(&source, code, diagnostics);
    let table = Table::read(&source.text, &mut faults)?;
    let columns = Columns::read(&table, &mut faults);
    let mut targets = targets(&linked, &columns, &source, settings.is_complete, faults.diagnostics);
    let catalog = Catalog::read(&table, columns, &mut faults);
    for column in catalog.columns.iter().filter(|column| column.field.kind() == Kind::Ref) {
        // Without a key of its own the table must refer to another one, which only its user knows.
        if catalog.key.is_none() {
            targets.entry(column.field.name().to_owned()).or_insert(Target::Unknown);
        }
    }
    check(&table, &catalog, &targets, &mut faults);
    Some(then(&table, &catalog, &mut faults))
}

fn from_table(
    settings: &Settings,
    item: &Item,
    source: &Rc<Source>,
    code: Span,
    linked: &[Linked<'_>],
    diagnostics: &mut Diagnostics,
) -> Option<TokenStream> {
    let mut faults = TableFaults::new(source, code, diagnostics);
    let table = Table::read(&source.text, &mut faults)?;
    let columns = Columns::read(&table, &mut faults);
    let mut targets = targets(linked, &columns, source, settings.is_complete, faults.diagnostics);
    for skip in &settings.skip {
        // A column that is left out may refer to a table that this program does not have.
        targets.entry(skip.text.clone()).or_insert(Target::Unknown);
    }
    let catalog = Catalog::read(&table, columns, &mut faults);
    check(&table, &catalog, &targets, &mut faults);
    let links = links(linked);
    let plan = Plan::bind(item, settings, &table, &catalog, &links, &mut faults);
    Some(emit::emit(&plan))
}

fn open(settings: &Settings, diagnostics: &mut Diagnostics) -> Option<(Rc<Source>, Span)> {
    match settings.table.as_ref()? {
        TableAt::Inline(text) if text.text.trim().is_empty() => {
            diagnostics
                .code(text.span, "the table is empty")
                .help("a table begins with its header, such as `code:u16,name,description@en`");
            None
        }
        TableAt::Inline(text) => Some((Source::inline(INLINE, &text.text), text.span)),
        TableAt::File(path) => match Source::read(&settings.root, &path.text, settings.paths) {
            Ok(source) => Some((source, path.span)),
            Err(fault) => {
                diagnostics.file(&path.text, path.span, fault);
                None
            }
        },
    }
}

/// A table that `link` names, read and checked.
struct Linked<'l> {
    link: &'l Link,
    source: Option<Rc<Source>>,
    /// Nothing where the table has faults, which were reported.
    rows: Option<LinkedRows>,
}

struct LinkedRows {
    by_key: HashMap<String, usize>,
    key: String,
    key_type: Option<Integer>,
}

fn linked_tables<'l>(settings: &'l Settings, diagnostics: &mut Diagnostics) -> Vec<Linked<'l>> {
    settings
        .link
        .iter()
        .map(|link| match Source::read(&settings.root, &link.table.text, settings.paths) {
            Ok(source) => {
                let rows = linked_rows(link, &source, diagnostics);
                Linked { link, source: Some(source), rows }
            }
            Err(fault) => {
                diagnostics.file(&link.table.text, link.table.span, fault);
                Linked { link, source: None, rows: None }
            }
        })
        .collect()
}

fn linked_rows(link: &Link, source: &Rc<Source>, diagnostics: &mut Diagnostics) -> Option<LinkedRows> {
    let before = diagnostics.faults.len();
    let mut faults = TableFaults::new(source, link.table.span, diagnostics);
    let table = Table::read(&source.text, &mut faults)?;
    let columns = Columns::read(&table, &mut faults);
    let catalog = Catalog::read(&table, columns, &mut faults);
    // Its own references may lead to tables that only its own user knows.
    let unknown = catalog.columns.iter().filter(|column| column.field.kind() == Kind::Ref);
    let targets: Targets<'_> = unknown.map(|column| (column.field.name().to_owned(), Target::Unknown)).collect();
    check(&table, &catalog, &targets, &mut faults);
    if diagnostics.faults.len() > before {
        return None;
    }
    let Some(key) = catalog.key_column() else {
        diagnostics
            .code(link.table.span, format!("`{}` has no wire key that a `ref` could name", source.name))
            .help("a wire key is a `code`, a `name` or another `key` column without blanks");
        return None;
    };
    let key_type = if let Kind::Integer(integer) = key.field.kind() { Some(integer) } else { None };
    Some(LinkedRows { by_key: catalog.rows_by_key(), key: key.field.name().to_owned(), key_type })
}

/// What each linked column refers to; a link from a column that is no `ref` is a fault.
fn targets<'t>(
    linked: &'t [Linked<'_>],
    columns: &Columns<'_>,
    source: &Source,
    is_complete: bool,
    diagnostics: &mut Diagnostics,
) -> Targets<'t> {
    let mut targets = Targets::new();
    let mut has_all_links = is_complete;
    let refs = || columns.fields.iter().filter(|field| field.kind() == Kind::Ref).map(super::column::Field::name);
    for linked in linked {
        let name = &linked.link.column;
        if columns.unreadable.contains(&name.text) {
            continue;
        }
        if !refs().any(|known| known == name.text) {
            has_all_links = false;
            let what = if columns.field(&name.text).is_some() { "a `ref` column" } else { "a column" };
            let fault = diagnostics.code(name.span, format!("`{}` is not {what} of `{}`", name.text, source.name));
            match crate::nearest::nearest(&name.text, refs()) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault.help("a link says whose rows a column `name:ref` refers to"),
            };
            continue;
        }
        let target = match &linked.rows {
            Some(rows) => Target::Linked { table: &linked.link.table.text, keys: &rows.by_key },
            None => Target::Unknown,
        };
        if targets.insert(name.text.clone(), target).is_some() {
            diagnostics.code(name.span, format!("`{}` is linked twice", name.text));
        }
    }
    if !has_all_links {
        // A column that seems to refer to its own table may be the one that was meant.
        for name in refs() {
            targets.entry(name.to_owned()).or_insert(Target::Unknown);
        }
    }
    targets
}

fn links(linked: &[Linked<'_>]) -> Vec<LinkedTable> {
    linked
        .iter()
        .filter_map(|linked| {
            let rows = linked.rows.as_ref();
            Some(LinkedTable {
                column: linked.link.column.text.clone(),
                target: linked.link.target.clone()?,
                key: rows.map_or_else(|| "code".to_owned(), |rows| rows.key.clone()),
                key_type: rows.and_then(|rows| rows.key_type),
            })
        })
        .collect()
}

/// The constants by which cargo knows what a macro has read. Nothing of them lands in the binary, and as the path is
/// put together by the compiler, no folder of this machine lands in the crate either. A file that could not be read
/// needs none: cargo does not take a build that failed for done, and the compiler would complain of the file once more.
fn tracking(files: &[(String, PathBuf)]) -> TokenStream {
    files
        .iter()
        .map(|(path, _)| {
            quote! {
                const _: &::core::primitive::str =
                    ::core::include_str!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path));
            }
        })
        .collect()
}

/// The name of the enum as Rust takes it; a fault and a stand-in where it does not.
pub(crate) fn item_name(settings: &Settings, diagnostics: &mut Diagnostics) -> Item {
    let word = &settings.enum_name;
    let name = syn::parse_str::<syn::Ident>(&word.text).unwrap_or_else(|_| {
        diagnostics.code(word.span, format!("`{}` is not a name for an enum, such as `ApiError`", word.text));
        quote::format_ident!("Invalid")
    });
    let table = match &settings.table {
        Some(TableAt::File(path)) => format!(" Every error of `{}`.", path.text.replace('`', "'")),
        _ => " Every error of the table.".to_owned(),
    };
    Item::named(name, parse_quote!(#[doc = #table]))
}
