//! Read: reads a table and its linked tables, checks them, and selects rows and columns.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::allow;
use crate::catalog::{Catalog, Naming, is_prefix};
use crate::check::{Target, Targets, check, counterparts};
use crate::column::{Columns, Field, Kind};
use crate::diagnostic::{Diagnostics, TableReport};
use crate::nearest::{nearest, one_of};
use crate::rule::Rule;
use crate::select::{Selected, select};
use crate::selection::{LinkTo, Origin, Selection, Unlinked, Word};
use crate::source::{Source, is_too_large};
use crate::table::Table;

/// The name of a table without a file in diagnostics.
const INLINE: &str = "table";

/// The result of [`read`].
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Reading {
    /// The table; `None` if the header could not be read.
    pub catalog: Option<Catalog>,
    /// The columns and rows that `only` and `skip` keep.
    pub selected: Selected,
    /// The linked tables, one for each link of the selection, in its order.
    pub links: Vec<Link>,
    /// The larger tables of `into`, in its order; `None` for one that could not be read, which was reported.
    pub into: Vec<Option<Arc<Catalog>>>,
    /// The files that were read, each once, in the order of their diagnostics.
    pub files: Vec<ReadFile>,
    /// The diagnostics, file by file: first those of the table, then of the linked ones, then of the selection.
    pub diagnostics: Diagnostics,
}

/// A link from a `ref` column to a table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Link {
    /// The name of the column.
    pub column: String,
    /// The linked table; `None` if it could not be read, which was reported.
    pub catalog: Option<Arc<Catalog>>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadFile {
    /// The path as the user wrote it.
    pub name: String,
    /// The path by which it was opened.
    pub path: PathBuf,
}

/// Reads and checks the table of `selection` and the tables that it is linked to, and selects rows and columns.
///
/// Never fails: errors are in the [diagnostics](Reading::diagnostics), and everything else is read.
///
/// ```
/// use errcodes_table::{Selection, read};
///
/// let reading = read(&Selection::inline("code:u16,name\n404,NOT_FOUND\n"));
/// assert!(!reading.diagnostics.has_errors());
/// let catalog = reading.catalog.expect("the table has a header");
/// let row = catalog.row_of_key("404").expect("the table has the row");
/// assert_eq!((row.identifier(), row.line()), (Some("NotFound"), 2));
/// ```
#[must_use]
pub fn read(selection: &Selection) -> Reading {
    let mut reading = Reading::default();
    let mut diagnostics = Diagnostics::default();
    let source = open(selection, &mut diagnostics);
    reading.files.extend(source.iter().filter_map(|source| of_file(source)));
    let linked = linked_tables(selection, &mut reading);
    if let Some(source) = source {
        let mut report = TableReport::new(&source, &mut diagnostics);
        from_source(selection, &mut reading, &mut report);
    }
    diagnostics.extend(linked);
    diagnostics.sort();
    reading.diagnostics = diagnostics;
    reading
}

fn from_source(selection: &Selection, reading: &mut Reading, report: &mut TableReport<'_>) {
    let source = Arc::clone(&report.source);
    let Some(table) = Table::read(&source, report) else { return };
    let mut columns = Columns::read(&table, report);
    columns.narrow(&selection.only);
    let mut targets = targets(selection, &reading.links, &columns, report);
    let naming = Naming { prefix: prefix(selection, report.diagnostics), unnamed: selection.unnamed };
    let catalog = Catalog::read(table, columns, naming, report);
    let is_known = match selection.unlinked {
        Unlinked::Own => true,
        Unlinked::OwnIfKeyed => catalog.key_column().is_some(),
        Unlinked::Unknown => false,
    };
    if !is_known {
        let fields = catalog.columns().iter().map(|column| &column.field);
        for name in refs(fields) {
            targets.entry(name.to_owned()).or_insert(Target::Unknown);
        }
    }
    check(&catalog, &targets, selection.checks, report);
    reading.selected = select(&catalog, selection, report);
    let larger = selection.into.iter().zip(&reading.into).filter_map(|(table, larger)| Some((table, larger.as_ref()?)));
    for (table, larger) in larger {
        counterparts::check(&catalog, &reading.selected, larger, &table.text, report);
    }
    allow::apply(&catalog, &selection.allow, selection.order == 0, report);
    reading.catalog = Some(catalog);
}

/// Returns the prefix of the selection. One that cannot begin a variant is reported and becomes `E`.
fn prefix<'s>(selection: &'s Selection, diagnostics: &mut Diagnostics) -> Option<&'s str> {
    let word = selection.prefix.as_ref()?;
    if is_prefix(&word.text) {
        return Some(&word.text);
    }
    diagnostics
        .program(word.mark, Rule::InvalidPrefix, format!("`{}` cannot begin a variant", word.text))
        .help("write an ASCII capital letter, then ASCII letters and digits, such as `E`");
    Some("E")
}

fn open(selection: &Selection, diagnostics: &mut Diagnostics) -> Option<Arc<Source>> {
    match selection.table.as_ref()? {
        Origin::Inline(text) if text.text.trim().is_empty() => {
            diagnostics
                .program(text.mark, Rule::MissingHeader, "the table is empty")
                .help("begin the table with a header such as `code:u16,name,description@en`");
            None
        }
        Origin::Inline(text) if is_too_large(&text.text) => {
            diagnostics.program(text.mark, Rule::FileTooLarge, "the table is larger than 64 MiB");
            None
        }
        Origin::Inline(text) => {
            Some(Source::inline(selection.name.as_deref().unwrap_or(INLINE), &text.text, text.mark))
        }
        Origin::File(path) => match Source::read(&selection.root, path, selection.paths, selection.order) {
            Ok(source) => Some(source),
            Err(diagnostic) => {
                diagnostics.file(&path.text, path.mark, selection.order, diagnostic);
                None
            }
        },
    }
}

fn of_file(source: &Source) -> Option<ReadFile> {
    Some(ReadFile { name: source.name.clone(), path: source.file.clone()? })
}

/// Reads the linked tables, each once, and returns their diagnostics.
fn linked_tables<'s>(selection: &'s Selection, reading: &mut Reading) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut known: HashMap<&str, Option<Arc<Catalog>>> = HashMap::new();
    let mut read_once = |table: &'s Word| {
        let order = known.len() + 1;
        known
            .entry(&table.text)
            .or_insert_with(|| linked_table(selection, table, order, &mut reading.files, &mut diagnostics))
            .clone()
    };
    for link in &selection.links {
        let catalog = read_once(&link.table);
        reading.links.push(Link { column: link.column.text.clone(), catalog });
    }
    reading.into = selection.into.iter().map(read_once).collect();
    diagnostics
}

fn linked_table(
    selection: &Selection,
    table: &Word,
    order: usize,
    files: &mut Vec<ReadFile>,
    diagnostics: &mut Diagnostics,
) -> Option<Arc<Catalog>> {
    let other = read(&Selection {
        root: selection.root.clone(),
        paths: selection.paths,
        // Its `ref` columns may lead to tables that only its own user knows.
        unlinked: Unlinked::Unknown,
        // Its own user may give its numbers a prefix.
        prefix: Some("E".into()),
        order,
        allow: selection.allow.clone(),
        ..Selection::file(table.clone())
    });
    let is_main = matches!(&selection.table, Some(Origin::File(path)) if path.text == table.text);
    if !is_main {
        files.extend(other.files);
        diagnostics.extend(other.diagnostics);
    }
    let catalog = other.catalog?;
    if catalog.key_column().is_none() && catalog.has_sure_columns() {
        diagnostics
            .program(table.mark, Rule::MissingKey, format!("`{}` has no key column", catalog.source().name))
            .help("add a `code`, a `name` or another `key` column without blank cells");
    }
    Some(Arc::new(catalog))
}

/// Returns the names of the `ref` columns.
fn refs<'f>(fields: impl IntoIterator<Item = &'f Field>) -> impl Iterator<Item = &'f str> {
    fields.into_iter().filter(|field| field.kind().single() == Kind::Ref).map(Field::name)
}

/// Returns the table of each linked column; reports a link of a column that is not a `ref`.
fn targets<'t>(
    selection: &'t Selection,
    links: &'t [Link],
    columns: &Columns,
    report: &mut TableReport<'_>,
) -> Targets<'t> {
    let mut targets = Targets::new();
    let mut has_all_links = !selection.is_partial;
    let refs = || refs(&columns.fields);
    for (LinkTo { column: name, table }, link) in selection.links.iter().zip(links) {
        if columns.unreadable.contains(&name.text) {
            continue;
        }
        if !refs().any(|known| known == name.text) {
            has_all_links = false;
            let table = &report.source.name;
            let (rule, title) = if columns.field(&name.text).is_some() {
                (Rule::NotARef, format!("column `{}` of `{table}` is not a `ref`", name.text))
            } else {
                (Rule::UnknownColumn, format!("no column `{}` in `{table}`", name.text))
            };
            let diagnostic = report.program(name.mark, rule, title);
            match nearest(&name.text, refs()) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None if rule == Rule::NotARef => {
                    diagnostic.help(format!("write the column as `{}:ref`, or remove the link", name.text))
                }
                None if refs().next().is_some() => diagnostic.help(format!("expected {}", one_of(refs()))),
                None => diagnostic.help("`link` names a `ref` column, and the table has none"),
            };
            continue;
        }
        let target = match &link.catalog {
            Some(catalog) => Target::Linked { table: &table.text, catalog },
            None => Target::Unknown,
        };
        if targets.insert(name.text.clone(), target).is_some() {
            report.program(name.mark, Rule::DuplicateSetting, format!("duplicate link of `{}`", name.text));
        }
    }
    if !has_all_links {
        // The link may have been meant for a column that seems to refer to its own table.
        for name in refs() {
            targets.entry(name.to_owned()).or_insert(Target::Unknown);
        }
    }
    for skip in &selection.skip {
        // A skipped column may refer to a table that this program does not have.
        targets.entry(skip.text.clone()).or_insert(Target::Unknown);
    }
    targets
}
