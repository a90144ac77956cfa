//! Read: the one way in. It reads, checks and selects a table and the tables that it is linked to.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::catalog::{Catalog, is_prefix};
use crate::check::{Target, Targets, check};
use crate::column::{Columns, Field, Kind};
use crate::diagnostic::{Diagnostics, TableFaults};
use crate::nearest::nearest;
use crate::select::{Selected, select};
use crate::selection::{LinkTo, Origin, Selection, Unlinked};
use crate::source::{Source, TOO_LARGE, is_too_large};
use crate::table::Table;

/// What a table without a file is called in messages.
const INLINE: &str = "table";

/// The result of [`read`].
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Reading {
    /// The table; `None` if not even a header could be read.
    pub catalog: Option<Catalog>,
    /// What `only` and `skip` leave of it.
    pub selected: Selected,
    /// The linked tables, one for each link of the selection, in its order.
    pub links: Vec<Link>,
    /// The files that were read, each once, in the order of their diagnostics.
    pub files: Vec<ReadFile>,
    /// What is wrong, file by file: first with the table, then with the linked ones, then with the selection.
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
/// Never fails: whatever is wrong is in the [diagnostics](Reading::diagnostics), and the rest is read all the same.
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
        let mut faults = TableFaults::new(&source, &mut diagnostics);
        from_source(selection, &mut reading, &mut faults);
    }
    diagnostics.extend(linked);
    diagnostics.sort();
    reading.diagnostics = diagnostics;
    reading
}

fn from_source(selection: &Selection, reading: &mut Reading, faults: &mut TableFaults<'_>) {
    let source = Arc::clone(&faults.source);
    let Some(table) = Table::read(&source, faults) else { return };
    let columns = Columns::read(&table, faults);
    let mut targets = targets(selection, &reading.links, &columns, faults);
    let prefix = prefix(selection, faults.diagnostics);
    let catalog = Catalog::read(table, columns, prefix, faults);
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
    check(&catalog, &targets, faults);
    reading.selected = select(&catalog, selection, faults);
    reading.catalog = Some(catalog);
}

/// The prefix of the selection. One that names no variant is reported, and `E` stands in for it.
fn prefix<'s>(selection: &'s Selection, diagnostics: &mut Diagnostics) -> Option<&'s str> {
    let word = selection.prefix.as_ref()?;
    if is_prefix(&word.text) {
        return Some(&word.text);
    }
    // rule: invalid-prefix
    diagnostics
        .program(word.mark, format!("`{}` cannot begin the name of a variant", word.text))
        .help("write a capital ASCII letter, then ASCII letters and digits: `prefix = \"E\"`");
    Some("E")
}

fn open(selection: &Selection, diagnostics: &mut Diagnostics) -> Option<Arc<Source>> {
    match selection.table.as_ref()? {
        Origin::Inline(text) if text.text.trim().is_empty() => {
            diagnostics
                .program(text.mark, "the table is empty")
                .help("a table begins with its header, such as `code:u16,name,description@en`");
            None
        }
        Origin::Inline(text) if is_too_large(&text.text) => {
            diagnostics.program(text.mark, TOO_LARGE);
            None
        }
        Origin::Inline(text) => Some(Source::inline(INLINE, &text.text, text.mark)),
        Origin::File(path) => match Source::read(&selection.root, path, selection.paths, selection.order) {
            Ok(source) => Some(source),
            Err(fault) => {
                diagnostics.file(&path.text, path.mark, selection.order, fault);
                None
            }
        },
    }
}

fn of_file(source: &Source) -> Option<ReadFile> {
    Some(ReadFile { name: source.name.clone(), path: source.file.clone()? })
}

/// Reads the linked tables, each once, and returns what is wrong with them.
fn linked_tables(selection: &Selection, reading: &mut Reading) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut known: HashMap<&str, Option<Arc<Catalog>>> = HashMap::new();
    for link in &selection.links {
        let order = known.len() + 1;
        let catalog = known
            .entry(&link.table.text)
            .or_insert_with(|| linked_table(selection, link, order, &mut reading.files, &mut diagnostics));
        reading.links.push(Link { column: link.column.text.clone(), catalog: catalog.clone() });
    }
    diagnostics
}

fn linked_table(
    selection: &Selection,
    link: &LinkTo,
    order: usize,
    files: &mut Vec<ReadFile>,
    diagnostics: &mut Diagnostics,
) -> Option<Arc<Catalog>> {
    let other = read(&Selection {
        root: selection.root.clone(),
        paths: selection.paths,
        // Its own references may lead to tables that only its own user knows.
        unlinked: Unlinked::Unknown,
        // Its own user may give its numbers a prefix.
        prefix: Some("E".into()),
        order,
        ..Selection::file(link.table.clone())
    });
    let is_main = matches!(&selection.table, Some(Origin::File(path)) if path.text == link.table.text);
    if !is_main {
        files.extend(other.files);
        diagnostics.extend(other.diagnostics);
    }
    let catalog = other.catalog?;
    if catalog.key_column().is_none() && catalog.has_sure_columns() {
        diagnostics
            .program(link.table.mark, format!("`{}` has no wire key that a `ref` could name", catalog.source().name))
            .help("a wire key is a `code`, a `name` or another `key` column without blanks");
    }
    Some(Arc::new(catalog))
}

/// The names of the `ref` columns.
fn refs<'f>(fields: impl IntoIterator<Item = &'f Field>) -> impl Iterator<Item = &'f str> {
    fields.into_iter().filter(|field| field.kind() == Kind::Ref).map(Field::name)
}

/// What each linked column refers to; a link from a column that is no `ref` is reported.
fn targets<'t>(
    selection: &'t Selection,
    links: &'t [Link],
    columns: &Columns,
    faults: &mut TableFaults<'_>,
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
            let what = if columns.field(&name.text).is_some() { "a `ref` column" } else { "a column" };
            let message = format!("`{}` is not {what} of `{}`", name.text, faults.source.name);
            let fault = faults.program(name.mark, message);
            match nearest(&name.text, refs()) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault.help("a link says whose rows a column `name:ref` refers to"),
            };
            continue;
        }
        let target = match &link.catalog {
            Some(catalog) => Target::Linked { table: &table.text, catalog },
            None => Target::Unknown,
        };
        if targets.insert(name.text.clone(), target).is_some() {
            faults.program(name.mark, format!("`{}` is linked twice", name.text));
        }
    }
    if !has_all_links {
        // A column that seems to refer to its own table may be the one that was meant.
        for name in refs() {
            targets.entry(name.to_owned()).or_insert(Target::Unknown);
        }
    }
    for skip in &selection.skip {
        // A column that is left out may refer to a table that this program does not have.
        targets.entry(skip.text.clone()).or_insert(Target::Unknown);
    }
    targets
}
