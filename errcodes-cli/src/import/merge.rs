//! From the rows of a document to the table that is there: the document's columns are overwritten, people's are kept.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::Range;

use errcodes_table::write::{Cell, Edits, Record, Table};
use errcodes_table::{compare, nearest};

use super::diagnostic::{Diagnostic, Rule};
use super::extract::{DocumentRow, Extracted, short};
use super::recipe::Recipe;
use super::reuse::{Reuse, reuses};
use super::types::{Type, canonical, plain_name, same, type_of};

/// What `deprecated` says of a row that the document no longer has.
pub(crate) const GONE: &str = "no longer in the document";
/// From this number of rows on, a quarter of the table cannot vanish unnoticed.
const FEW_GONE: usize = 3;
/// Columns that say in prose what an error is.
const TEXTS: &[&str] = &["title", "description", "message", "reason"];

/// What a person says about this one import.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    pub(crate) gone: Option<usize>,
    /// Old keys and new ones.
    pub(crate) moved: Vec<(String, String)>,
    pub(crate) reused: Vec<String>,
}

/// What an import would do.
#[derive(Debug, Default)]
pub(crate) struct Merged {
    pub(crate) edits: Edits,
    pub(crate) report: Report,
    /// Each difference at its place in the table.
    pub(crate) differences: Vec<Diagnostic>,
}

/// What happened, for a person.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) new: Vec<String>,
    pub(crate) changed: Vec<String>,
    pub(crate) gone: Vec<String>,
    pub(crate) back: Vec<String>,
    pub(crate) unchanged: usize,
    pub(crate) notes: Vec<Diagnostic>,
}

/// Returns the names of the columns that tell rows apart.
///
/// # Errors
///
/// The recipe names a column that it does not fill, or fills none that could be a key.
pub(crate) fn key_columns(recipe: &Recipe) -> Result<Vec<String>, Diagnostic> {
    let columns: Vec<(String, &str)> =
        recipe.main.columns.iter().map(|column| (plain_name(&column.header), column.header.as_str())).collect();
    if let Some((names, span)) = &recipe.key {
        for name in names {
            if !columns.iter().any(|(known, _)| known == name) {
                let near = nearest(name, columns.iter().map(|(known, _)| known.as_str()));
                let diagnostic =
                    Diagnostic::of(Rule::RecipeKey, format!("`key` names `{name}`, which `[columns]` does not fill"));
                return Err(match near {
                    Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                    None => diagnostic,
                }
                .at(span.clone()));
            }
        }
        return Ok(names.clone());
    }
    let words = |header: &str| -> Vec<String> {
        let base = header.split('@').next().unwrap_or_default();
        base.split(':').skip(1).map(|word| word.trim().to_owned()).collect()
    };
    // `code:u16:key(layer)`: the pair is the key.
    for (name, header) in &columns {
        for word in words(header) {
            let Some(other) = word.strip_prefix("key(").and_then(|word| word.strip_suffix(')')) else { continue };
            if columns.iter().any(|(known, _)| known == other) {
                return Ok(vec![name.clone(), other.to_owned()]);
            }
        }
    }
    let is_plain =
        |header: &str| !words(header).iter().any(|word| word == "index" || word == "optional" || word == "list");
    let well_known = ["code", "name"]
        .iter()
        .find_map(|wanted| columns.iter().find(|(name, header)| name == wanted && is_plain(header)));
    let marked = || {
        columns
            .iter()
            .find(|(_, header)| words(header).iter().any(|word| word == "key" || word == "range" || word == "blank"))
    };
    let some = well_known.or_else(marked).or_else(|| columns.first());
    some.map(|(name, _)| vec![name.clone()])
        .ok_or_else(|| Diagnostic::of(Rule::RecipeKey, "the recipe has no `[columns]`"))
}

/// The table that is there, as the merge needs it.
struct Old<'t> {
    table: &'t Table,
    header: Vec<String>,
    names: Vec<String>,
    kinds: Vec<Type>,
    key: Vec<usize>,
}

impl Old<'_> {
    fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    fn key(&self, row: &Record) -> Vec<String> {
        let cell =
            |column: &usize| canonical(self.kinds.get(*column).copied().unwrap_or(Type::Text), row.text(*column));
        self.key.iter().map(cell).collect()
    }

    fn span(&self, row: usize, column: usize) -> Range<usize> {
        self.table.rows().get(row).and_then(|row| row.cells().get(column)).map_or(0..0, Cell::span)
    }
}

/// Returns what an import changes in a table with a header.
///
/// # Errors
///
/// The table and the recipe do not fit, a key belongs to another error now, or too many rows are gone.
pub(crate) fn merge(
    table: &Table,
    recipe: &Recipe,
    key: &[String],
    extracted: &Extracted,
    said: &Said,
) -> Result<Merged, Vec<Diagnostic>> {
    let header: Vec<String> =
        table.header().into_iter().flat_map(Record::cells).map(|cell| cell.text().to_owned()).collect();
    let names: Vec<String> = header.iter().map(|cell| plain_name(cell)).collect();
    let mut diagnostics = Vec::new();
    let filled = columns(recipe, extracted, &names, &mut diagnostics);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let old = Old {
        table,
        kinds: header.iter().map(|cell| type_of(cell)).collect(),
        key: key.iter().filter_map(|name| names.iter().position(|known| known == name)).collect(),
        header,
        names,
    };
    let mut merge = Merge {
        by_key: HashMap::new(),
        documents: extracted.rows.iter().enumerate().map(|(at, row)| (row.key.clone(), at)).collect(),
        moved: HashMap::new(),
        old: &old,
        filled,
        extracted,
        said,
        diagnostics,
        merged: Merged::default(),
    };
    merge.index();
    merge.moves();
    merge.run();
    if merge.diagnostics.is_empty() { Ok(merge.merged) } else { Err(merge.diagnostics) }
}

/// For each column that the document fills, its place in the table.
fn columns(recipe: &Recipe, extracted: &Extracted, names: &[String], diagnostics: &mut Vec<Diagnostic>) -> Vec<usize> {
    let mut filled = Vec::new();
    let all = || recipe.main.columns.iter().chain(recipe.also.iter().flat_map(|source| &source.columns));
    for header in &extracted.columns {
        let name = plain_name(header);
        if let Some(at) = names.iter().position(|known| *known == name) {
            filled.push(at);
            continue;
        }
        let span = all().find(|column| column.header == *header).map_or(0..0, |column| column.span.clone());
        let diagnostic =
            Diagnostic::of(Rule::RecipeColumn, format!("the recipe fills `{name}`; the table has no such column"))
                .at(span);
        diagnostics.push(match nearest(&name, names.iter().map(String::as_str)) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help(format!("add `{header}` to the table's header, and a blank cell to each row")),
        });
    }
    filled
}

struct Merge<'m> {
    old: &'m Old<'m>,
    /// For each column of the document, its place in the table.
    filled: Vec<usize>,
    extracted: &'m Extracted,
    said: &'m Said,
    by_key: HashMap<Vec<String>, usize>,
    /// The document's rows by key.
    documents: HashMap<Vec<String>, usize>,
    /// Rows of the table whose key is another one now: the document's row.
    moved: HashMap<usize, usize>,
    diagnostics: Vec<Diagnostic>,
    merged: Merged,
}

impl<'m> Merge<'m> {
    fn index(&mut self) {
        for (at, row) in self.old.table.rows().iter().enumerate() {
            let key = self.old.key(row);
            // A row without a key is people's own.
            if key.iter().all(String::is_empty) {
                continue;
            }
            if let Some(first) = self.by_key.get(&key) {
                let column = self.old.key.first().copied().unwrap_or(0);
                let diagnostic =
                    Diagnostic::of(Rule::RepeatedKey, format!("the table has `{}` twice", short(&key.join("/"))));
                self.diagnostics
                    .push(diagnostic.at(self.old.span(at, column)).also(self.old.span(*first, column), "first"));
                continue;
            }
            self.by_key.insert(key, at);
        }
    }

    /// A key as a person writes it.
    fn said_key(&self, text: &str) -> Vec<String> {
        let parts: Vec<&str> = match self.old.key.len() {
            0 | 1 => vec![text],
            many => text.splitn(many, '/').collect(),
        };
        let kind = |at: usize| self.old.key.get(at).and_then(|column| self.old.kinds.get(*column)).copied();
        parts.iter().enumerate().map(|(at, part)| canonical(kind(at).unwrap_or(Type::Text), part)).collect()
    }

    fn moves(&mut self) {
        for (from, to) in &self.said.moved {
            let (old, new) = (self.said_key(from), self.said_key(to));
            let wrong = match (self.by_key.get(&old), self.documents.get(&new)) {
                (None, _) => format!("the table has no `{from}`"),
                (_, None) => format!("the document has no `{to}`"),
                _ if self.documents.contains_key(&old) => format!("the document still has `{from}`"),
                _ if self.by_key.contains_key(&new) => format!("the table has `{to}` already"),
                (Some(&row), Some(&document)) => {
                    self.moved.insert(row, document);
                    continue;
                }
            };
            self.diagnostics.push(Diagnostic::of(Rule::WrongFlag, format!("--moved {from}={to}: {wrong}")));
        }
        for reused in &self.said.reused {
            let key = self.said_key(reused);
            if !self.by_key.contains_key(&key) || !self.documents.contains_key(&key) {
                self.diagnostics.push(Diagnostic::of(
                    Rule::WrongFlag,
                    format!("--reused {reused}: the table and the document do not both have this key"),
                ));
            }
        }
    }

    fn run(&mut self) {
        let mut row_of: Vec<Option<usize>> = vec![None; self.extracted.rows.len()];
        let mut kept: HashSet<usize> = HashSet::new();
        for (&row, &document) in &self.moved {
            if let Some(slot) = row_of.get_mut(document) {
                *slot = Some(row);
            }
        }
        for (at, row) in self.extracted.rows.iter().enumerate() {
            if let Some(slot @ None) = row_of.get_mut(at) {
                *slot = self.by_key.get(&row.key).copied();
            }
            kept.extend(row_of.get(at).copied().flatten());
        }
        let reused = self.reused(&row_of);
        self.cells(&row_of, &reused);
        self.gone(&row_of, &kept);
        self.added(&row_of, &kept);
        self.merged.report.notes.extend(self.extracted.notes.iter().cloned());
    }

    /// The document's text for a column of the table.
    fn says(&self, row: &'m DocumentRow, column: usize) -> Option<&'m str> {
        let at = self.filled.iter().position(|filled| *filled == column)?;
        row.cells.get(at).map(String::as_str)
    }

    /// The rows whose key belongs to another error now: a diagnostic, unless a person says so.
    fn reused(&mut self, row_of: &[Option<usize>]) -> HashSet<usize> {
        let told: HashSet<Vec<String>> = self.said.reused.iter().map(|key| self.said_key(key)).collect();
        let document_of: HashMap<usize, &DocumentRow> =
            self.extracted.rows.iter().zip(row_of).filter_map(|(document, row)| Some(((*row)?, document))).collect();
        let is_told = |row: &usize| document_of.get(row).is_some_and(|document| told.contains(&document.key));
        let mut diagnostics = Vec::new();
        for reuse in self.found_reuses().into_iter().chain(self.exchanged(&document_of)) {
            let Some(document) = document_of.get(&reuse.row) else { continue };
            if is_told(&reuse.row) || self.moved.contains_key(&reuse.row) {
                continue;
            }
            let key = document.key.join("/");
            let column = self.old.column("name").or(self.old.key.first().copied()).unwrap_or(0);
            let mut diagnostic =
                Diagnostic::change(reuse.rule, format!("`{}` belongs to another error now", short(&key)))
                    .at(self.old.span(reuse.row, column))
                    .label(format!(
                        "`{}` in the table, `{}` in the document",
                        short(&reuse.before),
                        short(&reuse.after)
                    ));
            if let Some(now) = &reuse.went_to {
                diagnostic = diagnostic.note(format!("the error before has `{}` in the document", short(now)));
            }
            let help = "if the partner really did this, import the row with your columns blank";
            diagnostics.push(
                diagnostic
                    .note("your columns of this row are about the error before")
                    .help(format!("{help}: `--reused {key}`")),
            );
        }
        self.diagnostics.append(&mut diagnostics);
        document_of.keys().copied().filter(is_told).collect()
    }

    /// What the comparison of revisions finds in the document's columns.
    fn found_reuses(&self) -> Vec<Reuse> {
        let header: Vec<String> =
            self.filled.iter().filter_map(|column| self.old.header.get(*column).cloned()).collect();
        let cells = |row: &Record| self.filled.iter().map(|column| row.text(*column).to_owned()).collect();
        let old: Vec<Vec<String>> = self.old.table.rows().iter().map(cells).collect();
        let new: Vec<Vec<String>> = self.extracted.rows.iter().map(|row| row.cells.clone()).collect();
        let key_is_name = self.old.key.iter().any(|key| self.old.names.get(*key).is_some_and(|name| name == "name"));
        reuses(&header, &old, &new, key_is_name)
    }

    /// Without names, a text that the table has at another key tells that errors changed places.
    fn exchanged(&self, document_of: &HashMap<usize, &'m DocumentRow>) -> Vec<Reuse> {
        if self.old.column("name").is_some_and(|column| self.filled.contains(&column)) {
            return Vec::new();
        }
        let is_text = |column: &usize| {
            let name = self.old.names.get(*column).map_or("", |name| name.split('@').next().unwrap_or_default());
            TEXTS.contains(&name) && !self.old.key.contains(column)
        };
        let texts: Vec<usize> = self.filled.iter().copied().filter(is_text).collect();
        let all = |row: &Record| texts.iter().map(|column| row.text(*column)).collect::<Vec<_>>().join("\n");
        let mut rows_with: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, row) in self.old.table.rows().iter().enumerate() {
            rows_with.entry(all(row)).or_default().push(at);
        }
        let mut found = Vec::new();
        for (at, row) in self.old.table.rows().iter().enumerate() {
            let Some(document) = document_of.get(&at) else { continue };
            let after = texts
                .iter()
                .map(|column| self.says(document, *column).unwrap_or_default())
                .collect::<Vec<_>>()
                .join("\n");
            let before = all(row);
            let came_from = rows_with.get(&after).map(Vec::as_slice);
            if before != after && !after.trim().is_empty() && matches!(came_from, Some([other]) if *other != at) {
                found.push(Reuse { rule: compare::Rule::CodeReused, row: at, before, after, went_to: None });
            }
        }
        found
    }

    fn set(&mut self, row: usize, column: usize, text: &str) {
        self.merged.edits.set_cell(row, column, text);
    }

    /// Overwrites the document's cells.
    fn cells(&mut self, row_of: &[Option<usize>], reused: &HashSet<usize>) {
        let deprecated = self.old.column("deprecated");
        let document_owns_deprecated = deprecated.is_some_and(|column| self.filled.contains(&column));
        for (document, row) in self.extracted.rows.iter().zip(row_of) {
            let Some(at) = *row else { continue };
            let Some(old) = self.old.table.rows().get(at) else { continue };
            let key = document.key.join("/");
            let mut changes = Vec::new();
            for (column, new) in self.filled.clone().into_iter().zip(&document.cells) {
                let before = old.text(column);
                let kind = self.old.kinds.get(column).copied().unwrap_or(Type::Text);
                if same(kind, before, new) {
                    continue;
                }
                let name = self.old.names.get(column).cloned().unwrap_or_default();
                changes.push(format!("{name} `{}` → `{}`{}", short(before), short(new), self.beside(old, &name, new)));
                let fix = format!("{} = {{ was = {}, is = {} }}", toml_key(&name), quoted(new), quoted(before));
                let diagnostic = Diagnostic::of(
                    Rule::NotTheDocument,
                    format!("`{name}` of `{}` differs from the document", short(&key)),
                )
                .at(self.old.span(at, column))
                .label(format!("the document says `{}`", short(new)))
                .help(format!(
                    "if the table is right, the recipe can say so: `#! [fix.{}]`, `#! {fix}`",
                    toml_key(&key)
                ));
                self.merged.differences.push(diagnostic);
                self.set(at, column, new);
            }
            if let Some(column) = deprecated
                && !document_owns_deprecated
                && old.text(column) == GONE
            {
                self.merged.report.back.push(format!("`{}` is in the document again", short(&key)));
                let diagnostic = Diagnostic::of(Rule::NotTheDocument, format!("`{}` is in the document", short(&key)));
                self.merged.differences.push(diagnostic.at(self.old.span(at, column)));
                self.set(at, column, "");
            }
            if reused.contains(&at) {
                for (column, cell) in old.cells().iter().enumerate() {
                    if !self.filled.contains(&column) && !cell.text().is_empty() {
                        self.set(at, column, "");
                    }
                }
                changes.push("another error: your columns are blank now".to_owned());
            }
            if self.moved.contains_key(&at) {
                changes.push(format!("was `{}`", short(&self.old.key(old).join("/"))));
            }
            if changes.is_empty() {
                self.merged.report.unchanged += 1;
            } else {
                self.merged.report.changed.push(format!("`{}`: {}", short(&key), changes.join("; ")));
            }
        }
    }

    /// What a changed cell means for people's columns beside it.
    fn beside(&self, row: &Record, name: &str, new: &str) -> String {
        if name == "name" {
            let variant = self.old.column("variant");
            let is_pinned = variant.is_some_and(|column| !row.text(column).is_empty() || self.filled.contains(&column));
            let old = self.old.column("name").map_or("", |column| row.text(column));
            let identifier = heck::ToUpperCamelCase::to_upper_camel_case(old);
            return match variant {
                _ if is_pinned || new.is_empty() => String::new(),
                Some(_) => format!(" (the variant changes with it; `variant` = `{identifier}` keeps it)"),
                None => format!(" (the variant changes with it; a column `variant` with `{identifier}` keeps it)"),
            };
        }
        let Some((base, _)) = name.split_once('@') else { return String::new() };
        let others: Vec<String> = self
            .old
            .names
            .iter()
            .enumerate()
            .filter(|(column, other)| {
                other.split('@').next() == Some(base) && *other != name && !self.filled.contains(column)
            })
            .filter(|(column, _)| !row.text(*column).is_empty())
            .map(|(_, other)| format!("`{other}`"))
            .collect();
        if others.is_empty() { String::new() } else { format!(" (does {} still say the same?)", others.join(", ")) }
    }

    /// Marks the rows that the document no longer has.
    fn gone(&mut self, row_of: &[Option<usize>], kept: &HashSet<usize>) {
        let deprecated = self.old.column("deprecated");
        let name = self.old.column("name");
        let new_names: HashMap<&str, &DocumentRow> = self
            .extracted
            .rows
            .iter()
            .zip(row_of)
            .filter(|(_, row)| row.is_none())
            .filter_map(|(document, _)| Some((self.says(document, name?)?, document)))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        let mut newly = Vec::new();
        for (at, row) in self.old.table.rows().iter().enumerate() {
            let key = self.old.key(row);
            if kept.contains(&at) || key.iter().all(String::is_empty) {
                continue;
            }
            let key = key.join("/");
            let now = name.and_then(|column| new_names.get(row.text(column)));
            let hint = now.map(|document| {
                let new = document.key.join("/");
                format!(", perhaps `{}` now (then: --moved {key}={new})", short(&new))
            });
            let mark = deprecated.map_or("", |column| row.text(column));
            if mark.is_empty() {
                newly.push(at);
                self.merged.report.gone.push(format!("`{}`{}", short(&key), hint.unwrap_or_default()));
                let diagnostic =
                    Diagnostic::of(Rule::NotTheDocument, format!("the document no longer has `{}`", short(&key)));
                self.merged.differences.push(diagnostic.at(row.span()));
            } else if mark != GONE {
                let message =
                    format!("`{}` is not in the document; its `deprecated` says `{}`", short(&key), short(mark));
                self.merged.report.notes.push(Diagnostic::of(Rule::RetiredRow, message).at(row.span()));
            }
        }
        let total = self.old.table.rows().len();
        match self.said.gone {
            Some(said) if said != newly.len() => {
                let message = format!("--gone {said}: {} rows of the table are not in the document", newly.len());
                self.diagnostics.push(Diagnostic::of(Rule::RowsGone, message));
            }
            None if newly.len() >= FEW_GONE && newly.len() * 4 >= total => {
                let message = format!("{} of the table's {total} rows are not in the document", newly.len());
                let diagnostic = Diagnostic::of(Rule::RowsGone, message)
                    .help(format!("if that is so, say `--gone {}`", newly.len()));
                let shown: Vec<&str> = self.merged.report.gone.iter().take(5).map(String::as_str).collect();
                self.diagnostics.push(diagnostic.note(format!(
                    "{}{}",
                    shown.join(", "),
                    if newly.len() > 5 { ", …" } else { "" }
                )));
            }
            _ => {}
        }
        match deprecated {
            Some(column) => newly.into_iter().for_each(|at| self.set(at, column, GONE)),
            None if !newly.is_empty() => {
                self.merged.edits.append_column("deprecated", newly.into_iter().map(|at| (at, GONE)));
                self.merged.report.notes.push(Diagnostic::of(Rule::ColumnAdded, "the column `deprecated` is new"));
            }
            None => {}
        }
    }

    /// Puts new rows behind those that they follow in the document, and behind what is gone there.
    fn added(&mut self, row_of: &[Option<usize>], kept: &HashSet<usize>) {
        // New rows above all known ones are before the first of these.
        let mut place = row_of.iter().flatten().next().copied().unwrap_or(self.old.table.rows().len());
        for (document, row) in self.extracted.rows.iter().zip(row_of) {
            if let Some(row) = row {
                place = row + 1;
                while place < self.old.table.rows().len() && !kept.contains(&place) {
                    place += 1;
                }
                continue;
            }
            let mut cells = vec![String::new(); self.old.header.len()];
            for (column, text) in self.filled.iter().zip(&document.cells) {
                if let Some(cell) = cells.get_mut(*column) {
                    cell.clone_from(text);
                }
            }
            self.merged.edits.insert_row(place, cells);
            let key = document.key.join("/");
            let name = self
                .old
                .column("name")
                .and_then(|column| self.says(document, column))
                .filter(|name| !name.is_empty() && *name != key);
            self.merged.report.new.push(match name {
                Some(name) => format!("`{}` `{}`", short(&key), short(name)),
                None => format!("`{}`", short(&key)),
            });
            let diagnostic =
                Diagnostic::of(Rule::NotTheDocument, format!("the document has `{}`, the table does not", short(&key)));
            self.merged.differences.push(document.placed(diagnostic));
        }
    }
}

/// A text as TOML writes it.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            character if character.is_control() => {
                // Writing to a text does not fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(character));
            }
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// A key as TOML writes it.
pub(crate) fn toml_key(key: &str) -> String {
    let is_bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if is_bare { key.to_owned() } else { quoted(key) }
}
