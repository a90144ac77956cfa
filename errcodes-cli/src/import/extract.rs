//! From the grids of a document to the rows of a table, as the recipe says.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use errcodes_table::nearest;

use super::bind::{Bound, Unbound, Wanted, bind, normal};
use super::diagnostic::{Diagnostic, Rule};
use super::document::{Document, Section};
use super::grid::{Cell, Grid, GridRow, Header};
use super::read::record;
use super::recipe::{Column, Fix, From, Recipe, Source, Want};
use super::types::{Type, canonical, plain_name, type_of};
use super::value::{Value, cleaned, one, value};

/// The number of rows of one kind that a report names; the others are counted.
const MOST_NAMED: usize = 5;

/// One row of the document.
#[derive(Clone, Debug)]
pub(crate) struct DocumentRow {
    pub(crate) key: Vec<String>,
    /// One cell for each column of the recipe.
    pub(crate) cells: Vec<String>,
    place: Place,
}

impl DocumentRow {
    /// Gives a diagnostic this row as its place.
    pub(crate) fn placed(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.within(&self.place.document, self.place.line, self.place.words.clone())
    }
}

/// Where a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    document: String,
    line: Option<usize>,
    words: String,
}

/// What a document gives.
#[derive(Debug, Default)]
pub(crate) struct Extracted {
    /// The header cells of the recipe's columns, those of `[[also]]` last.
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<DocumentRow>,
    /// What a person should know: rows and columns left out.
    pub(crate) notes: Vec<Diagnostic>,
}

/// Returns the rows that a recipe finds in its documents.
///
/// `documents` has those of the first part, then those of each `[[also]]`. `key` names the columns that tell rows apart.
///
/// # Errors
///
/// All that keeps the rows from being the document's.
pub(crate) fn extract(
    recipe: &Recipe,
    key: &[String],
    documents: &mut [Vec<Document>],
) -> Result<Extracted, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let mut notes = Vec::new();
    let mut columns: Vec<&Column> = recipe.main.columns.iter().collect();
    let mut parts = documents.iter_mut();
    let main = parts
        .next()
        .map(|documents| part(&recipe.main, key, documents, &mut notes, &mut diagnostics))
        .unwrap_or_default();
    let mut rows = single(main, key, &mut notes, &mut diagnostics);
    for (source, documents) in recipe.also.iter().zip(parts) {
        let also = part(source, key, documents, &mut notes, &mut diagnostics);
        let also = single(also, key, &mut notes, &mut diagnostics);
        join(&mut rows, &mut columns, also, source, key, &mut notes, &mut diagnostics);
    }
    fix(&mut rows, &recipe.fixes, &columns, key, &mut diagnostics);
    let mut extracted =
        Extracted { columns: columns.iter().map(|column| column.header.clone()).collect(), ..Extracted::default() };
    for row in rows {
        let mut cells = Vec::with_capacity(row.cells.len());
        for (cell, column) in row.cells.into_iter().zip(&columns) {
            match cell {
                Value::Text(text) => cells.push(text),
                Value::Unmatched => cells.push(String::new()),
                other => {
                    let diagnostic = unusable(&other, column, &row.key, &row.place);
                    if diagnostics.len() < 100 {
                        diagnostics.push(diagnostic);
                    }
                    cells.push(String::new());
                }
            }
        }
        extracted.rows.push(DocumentRow { key: row.key, cells, place: row.place });
    }
    check_broken(&extracted, documents, &mut diagnostics);
    if extracted.rows.is_empty() && diagnostics.is_empty() {
        let name = documents.iter().flatten().next().map(|document| document.name.clone()).unwrap_or_default();
        let mut diagnostic =
            Diagnostic::of(Rule::NoRows, "the document has no row for this table").within(&name, None, "");
        diagnostic.notes.extend(notes.iter().map(|note| note.message.to_string()));
        diagnostics.push(diagnostic);
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    // Keys after the fixes, which may correct a code.
    for row in &mut extracted.rows {
        row.key = key_of(key, &columns, &row.cells);
    }
    extracted.notes = notes;
    Ok(extracted)
}

/// A key as it is compared.
fn key_of(key: &[String], columns: &[&Column], cells: &[String]) -> Vec<String> {
    key.iter()
        .map(|name| {
            let at = columns.iter().position(|column| plain_name(&column.header) == *name);
            let cell = at.and_then(|at| Some((columns.get(at)?, cells.get(at)?)));
            cell.map_or_else(String::new, |(column, cell)| canonical(type_of(&column.header), cell))
        })
        .collect()
}

/// A row whose cells may still be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RawRow {
    key: Vec<String>,
    cells: Vec<Value>,
    place: Place,
}

/// A value that no cell can have.
fn unusable(value: &Value, column: &Column, key: &[String], place: &Place) -> Diagnostic {
    let name = &column.header;
    let key = key.join("/");
    let diagnostic = match value {
        Value::Unmapped(text) => {
            Diagnostic::of(Rule::UnmappedValue, format!("`map` of `{name}` has no `{}`", short(text)))
                .help(format!("add it to `map`: \"{}\" = \"…\"", short(text)))
                .at(column.span.clone())
        }
        Value::List(items) => {
            let shown: Vec<String> = items.iter().take(3).map(|item| short(item)).collect();
            Diagnostic::of(Rule::NotAText, format!("`{name}` is a list: {}", shown.join(", ")))
                .help("`list = true` takes all of it, with `|` between; `first = true` the first")
                .at(column.span.clone())
        }
        Value::BadItem(text) => {
            Diagnostic::of(Rule::NotAText, format!("a value of the list `{name}` contains `|`: `{}`", short(text)))
                .at(column.span.clone())
        }
        Value::Text(_) | Value::Unmatched => Diagnostic::of(Rule::NotAText, format!("`{name}` has no value")),
    };
    diagnostic.note(format!("row `{}`: {}", short(&key), place.shown()))
}

impl Place {
    fn shown(&self) -> String {
        match (self.line, self.words.as_str()) {
            (Some(line), "") => format!("{}:{line}", self.document),
            (Some(line), words) => format!("{}:{line}, {words}", self.document),
            (None, "") => self.document.clone(),
            (None, words) => format!("{}, {words}", self.document),
        }
    }
}

/// A text without line ends, cut where it is long.
pub(crate) fn short(text: &str) -> String {
    let mut shown: String = text.chars().take(60).map(|c| if c.is_control() { '⏎' } else { c }).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Refuses cells whose bytes mean nothing in the document's encoding.
fn check_broken(extracted: &Extracted, documents: &[Vec<Document>], diagnostics: &mut Vec<Diagnostic>) {
    let Some((document, encoding)) = documents.iter().flatten().find_map(|document| Some((document, document.broken?)))
    else {
        return;
    };
    for row in &extracted.rows {
        for (cell, column) in row.cells.iter().zip(&extracted.columns) {
            if cell.contains('\u{FFFD}') {
                let message =
                    format!("`{column}` of `{}` has bytes that mean nothing in {encoding}", short(&row.key.join("/")));
                let diagnostic =
                    Diagnostic::of(Rule::UnreadableDocument, message).within(&document.name, row.place.line, "");
                diagnostics.push(diagnostic.help("say the document's encoding: `encoding = \"windows-1252\"`"));
                return;
            }
        }
    }
}

/// The rows of one part of a recipe.
fn part(
    source: &Source,
    key: &[String],
    documents: &mut [Document],
    notes: &mut Vec<Diagnostic>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RawRow> {
    let mut rows = Vec::new();
    for document in documents {
        notes.append(&mut document.notes);
        let mut grids = match grids(source, document) {
            Ok(grids) => grids,
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                continue;
            }
        };
        let bound = match choose(source, document, &mut grids) {
            Ok(bound) => bound,
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                continue;
            }
        };
        notes.append(&mut document.notes);
        let mut reader = Rows {
            source,
            key,
            document: &document.name,
            left: LeftOut::default(),
            read: &mut rows,
            bare: 0,
            has_zeros: false,
            longest: 0,
        };
        let mut unused: BTreeSet<String> = BTreeSet::new();
        for (grid, bound) in &bound {
            reader.grid(grid, bound);
            // The columns of lists and enums are always the same ones.
            let header = if matches!(grid.header, Header::Named(_)) { &[] } else { bound.header.as_slice() };
            for (at, header) in header.iter().enumerate() {
                if !header.is_empty()
                    && !bound.columns.values().any(|column| *column == at)
                    && !reader.uses_number(at + 1)
                {
                    unused.insert(header.clone());
                }
            }
        }
        if !unused.is_empty() {
            let columns: Vec<String> = unused.iter().take(12).map(|name| format!("`{}`", short(name))).collect();
            notes.push(Diagnostic::of(
                Rule::LeftOut,
                format!("{}: columns left out: {}", document.name, columns.join(", ")),
            ));
        }
        reader.left.tell(&document.name, notes);
        if reader.bare > 0 && reader.has_zeros {
            notes.push(Diagnostic::of(Rule::LostFormat, format!(
                "{}: {} keys are numbers without a format: zeros in front of them are lost; `pad = {}` puts them back",
                document.name, reader.bare, reader.longest
            )));
        }
    }
    rows
}

/// The grids of a document in which a recipe looks.
fn grids(source: &Source, document: &mut Document) -> Result<Vec<Grid>, Diagnostic> {
    let names: Vec<&str> = texts(source).into_iter().filter(|name| !is_place(name)).collect();
    if let Some(patterns) = &source.patterns {
        return Ok(vec![record::grid(document, patterns)?]);
    }
    if let Some(tree) = &document.tree {
        let Some((rows, span)) = &source.rows else {
            let diagnostic =
                Diagnostic::of(Rule::RecipeKey, format!("`{}` is a tree, and the recipe has no `rows`", document.name));
            return Err(
                diagnostic.help(format!("`cargo errcodes import {}` shows where its rows may be", document.name))
            );
        };
        return tree
            .grid(rows, &names, &document.name)
            .map_err(|diagnostic| {
                if diagnostic.is(Rule::NoRows) || diagnostic.is(Rule::RecipeValue) {
                    diagnostic.at(span.clone())
                } else {
                    diagnostic
                }
            })
            .map(|grid| vec![grid]);
    }
    if let Some((_, span)) = &source.rows {
        let diagnostic =
            Diagnostic::of(Rule::RecipeKey, format!("`rows` is for JSON, YAML and XML, not for `{}`", document.name));
        return Err(diagnostic.at(span.clone()));
    }
    let mut grids = document.grids.clone();
    grids.append(&mut prose(&document.sections, &names));
    Ok(grids)
}

/// Places such as `@heading`; `@name` alone is an attribute of XML.
fn is_place(name: &str) -> bool {
    matches!(name, "@heading" | "@caption" | "@section" | "@above" | "@sheet" | "@struck")
}

/// The header texts, paths and groups that a recipe names.
fn texts(source: &Source) -> Vec<&str> {
    let columns = source.columns.iter().map(|column| &column.from);
    let mut texts: Vec<&str> = Vec::new();
    for from in columns.chain(source.filters.iter().map(|(from, _)| from)) {
        if let From::Text(text) = from
            && !texts.contains(&text.as_str())
        {
            texts.push(text);
        }
    }
    texts
}

/// Headings with prose as grids of the columns that a recipe names, one for each heading that others are below.
fn prose(sections: &[Section], names: &[&str]) -> Vec<Grid> {
    let wanted: Vec<String> = names.iter().map(|name| normal(name)).collect();
    if !wanted.iter().any(|name| name == "heading") {
        return Vec::new();
    }
    let mut seen: Vec<bool> = wanted.iter().map(|name| matches!(name.as_str(), "heading" | "body" | "level")).collect();
    let mut rows: Vec<GridRow> = Vec::with_capacity(sections.len());
    for section in sections {
        let cell = |name: &String| match name.as_str() {
            "heading" => section.heading.clone(),
            "body" => section.body.clone(),
            "level" => section.level.to_string(),
            _ => String::new(),
        };
        rows.push(GridRow::new(wanted.iter().map(cell), section.line));
    }
    // A label belongs to its heading, and a heading is a label of the one that it is below.
    let mut set = |section: usize, label: &str, text: &str| {
        let label = normal(label);
        for (at, _) in wanted.iter().enumerate().filter(|(_, name)| **name == label) {
            let cell = rows.get_mut(section).and_then(|row| row.cells.get_mut(at));
            if let (Some(cell), Some(seen)) = (cell, seen.get_mut(at)) {
                *seen = true;
                if cell.text.is_empty() {
                    *cell = Cell::new(text);
                }
            }
        }
    };
    for (at, section) in sections.iter().enumerate() {
        for (label, text) in &section.labels {
            set(at, label, text);
        }
        if let Some(parent) = section.parent {
            set(parent, &section.heading, &section.body);
        }
    }
    let header: Vec<String> =
        names.iter().zip(&seen).map(|(name, seen)| if *seen { (*name).to_owned() } else { String::new() }).collect();
    let mut grids: Vec<Grid> = Vec::new();
    let mut by_parent: HashMap<Option<usize>, usize> = HashMap::new();
    for (section, row) in sections.iter().zip(rows) {
        let at = *by_parent.entry(section.parent).or_insert_with(|| {
            let mut grid = Grid::new("headings", grids.len() + 1);
            let mut up = section.parent;
            while let Some(parent) = up.and_then(|up| sections.get(up)) {
                grid.headings.insert(0, parent.heading.clone());
                up = parent.parent;
            }
            grid.header = Header::Named(header.clone());
            grids.push(grid);
            grids.len() - 1
        });
        if let Some(grid) = grids.get_mut(at) {
            grid.rows.push(row);
        }
    }
    grids
}

/// The grids that have the columns, and where.
fn choose<'g>(
    source: &Source,
    document: &mut Document,
    grids: &'g mut [Grid],
) -> Result<Vec<(&'g Grid, Bound)>, Diagnostic> {
    let mut names: Vec<(&str, bool)> = Vec::new();
    for text in texts(source).into_iter().filter(|text| !is_place(text)) {
        let is_filter = source.filters.iter().any(|(from, _)| *from == From::Text(text.to_owned()));
        let needed = source
            .columns
            .iter()
            .filter(|column| column.from == From::Text(text.to_owned()))
            .any(|column| !column.optional);
        // A path that some rows do not have is blank there.
        names.push((text, is_filter || needed));
    }
    let numbers = source.columns.iter().filter_map(|column| match column.from {
        From::Number(number) => Some(number),
        _ => None,
    });
    let wanted = Wanted {
        names,
        columns: numbers.max().unwrap_or(0),
        header: source.header.as_ref().map(|(rows, _)| rows.as_slice()),
    };
    let mut bound = Vec::new();
    let mut unbound: Vec<(String, Unbound)> = Vec::new();
    let mut selected = vec![0_usize; source.tables.len()];
    for grid in grids.iter() {
        let by_table = source.tables.iter().enumerate().filter(|(_, (want, _))| is_meant(grid, want));
        let by_table: Vec<usize> = by_table.map(|(at, _)| at).collect();
        let in_sheet =
            source.sheets.is_empty() || source.sheets.iter().any(|(name, _)| normal(name) == normal(grid.heading()));
        let is_named = !by_table.is_empty() || !source.sheets.is_empty();
        if !in_sheet || (by_table.is_empty() && !source.tables.is_empty()) {
            continue;
        }
        if grid.hidden && !is_named {
            document.notes.push(Diagnostic::of(
                Rule::LeftOut,
                format!("{}: {} is hidden and left out", document.name, grid.title()),
            ));
            continue;
        }
        if wanted.columns > grid.width() {
            continue;
        }
        match bind(grid, &wanted) {
            Ok(found) => {
                for at in by_table {
                    if let Some(count) = selected.get_mut(at) {
                        *count += 1;
                    }
                }
                bound.push((grid, found));
            }
            Err(Unbound::Twice { name, columns: (one, other) }) if is_named || grids.len() == 1 => {
                let message = format!("two columns of {} are called `{name}`", grid.title());
                let diagnostic = Diagnostic::of(Rule::NoTable, message).within(&document.name, grid.line, "");
                return Err(diagnostic.help(format!("say which one by its number: {one} or {other}")));
            }
            Err(why) => unbound.push((grid.title(), why)),
        }
    }
    if source.rows.is_none() && source.patterns.is_none() {
        let missing = source.tables.iter().zip(&selected).find(|(_, count)| **count == 0);
        if let Some(((want, span), _)) = missing {
            return Err(no_such_table(want, span, grids, &unbound, &document.name));
        }
    }
    if bound.is_empty() {
        return Err(no_table(&wanted, grids, &unbound, &document.name));
    }
    if let Some((_, found)) = bound.first()
        && (source.rows.is_some())
    {
        paths_that_lead_nowhere(source, &bound, found)?;
    }
    Ok(bound)
}

/// A path that no row has is a slip.
fn paths_that_lead_nowhere(source: &Source, bound: &[(&Grid, Bound)], found: &Bound) -> Result<(), Diagnostic> {
    for column in source.columns.iter().filter(|column| !column.optional) {
        let From::Text(path) = &column.from else { continue };
        let Some(&at) = found.columns.get(path) else { continue };
        let is_blank = |row: &GridRow| row.cells.get(at).is_none_or(|cell| cell.text.is_empty() && cell.list.is_none());
        if bound.iter().all(|(grid, _)| grid.rows.iter().all(is_blank)) {
            let diagnostic = Diagnostic::of(Rule::NoTable, format!("no row has `{path}`")).at(column.span.clone());
            let stars = source.rows.as_ref().map_or(0, |(rows, _)| rows.split('/').filter(|step| *step == "*").count());
            let is_star = path.strip_prefix('*').is_some_and(|number| number.parse::<usize>().is_ok());
            return Err(if is_star {
                diagnostic.help(format!("`rows` has {stars} `*`, counted from 1"))
            } else {
                diagnostic.help("`optional = true` says that this may be")
            });
        }
    }
    Ok(())
}

fn is_meant(grid: &Grid, want: &Want) -> bool {
    match want {
        Want::Number(number) => grid.number == *number && grid.kind != "list",
        Want::Named(name) => {
            let name = normal(name);
            normal(&grid.caption) == name
                || normal(&grid.above) == name
                || grid.headings.iter().any(|heading| normal(heading) == name)
        }
    }
}

fn no_such_table(
    want: &Want,
    span: &std::ops::Range<usize>,
    grids: &[Grid],
    unbound: &[(String, Unbound)],
    document: &str,
) -> Diagnostic {
    let meant: Vec<&Grid> = grids.iter().filter(|grid| is_meant(grid, want)).collect();
    let shown = match want {
        Want::Named(name) => format!("`{name}`"),
        Want::Number(number) => format!("number {number}"),
    };
    if let Some((title, why)) = meant.iter().find_map(|grid| unbound.iter().find(|(title, _)| *title == grid.title())) {
        return explained(Diagnostic::of(Rule::NoTable, format!("{title} does not have all the columns")), why)
            .at(span.clone());
    }
    let mut names: Vec<&str> = grids
        .iter()
        .flat_map(|grid| grid.headings.iter().map(String::as_str).chain([grid.caption.as_str()]))
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    let diagnostic = Diagnostic::of(Rule::NoTable, format!("no table {shown} in `{document}`")).at(span.clone());
    let near = match want {
        Want::Named(name) => nearest(name, names.iter().copied()),
        Want::Number(_) => None,
    };
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!("`cargo errcodes import {document}` lists its tables")),
    }
}

fn explained(diagnostic: Diagnostic, why: &Unbound) -> Diagnostic {
    match why {
        Unbound::Missing { name, header, .. } => {
            let columns: Vec<String> = header.iter().filter(|text| !text.is_empty()).map(|text| short(text)).collect();
            let near = nearest(name, header.iter().map(String::as_str));
            let diagnostic = diagnostic.note(format!("`{name}` is missing in: {}", columns.join(" | ")));
            match near {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic,
            }
        }
        Unbound::Twice { name, columns: (one, other) } => diagnostic
            .note(format!("two columns are called `{name}`: {one} and {other}"))
            .help("say which one by its number"),
    }
}

fn no_table(wanted: &Wanted<'_>, grids: &[Grid], unbound: &[(String, Unbound)], document: &str) -> Diagnostic {
    let diagnostic = if grids.is_empty() {
        Diagnostic::of(Rule::NoTable, format!("no table in `{document}`"))
    } else if unbound.is_empty() {
        Diagnostic::of(Rule::NoTable, format!("no table of `{document}` has {} columns", wanted.columns))
    } else {
        Diagnostic::of(Rule::NoTable, format!("no table of `{document}` has all the columns"))
    };
    let best = unbound.iter().max_by_key(|(_, why)| match why {
        Unbound::Missing { found, .. } => *found,
        Unbound::Twice { .. } => usize::MAX,
    });
    let diagnostic = match best {
        Some((title, why)) => {
            let diagnostic = explained(diagnostic, why);
            diagnostic.note(format!("{title} comes nearest"))
        }
        None => diagnostic,
    };
    diagnostic
        .within(document, None, "")
        .help(format!("`cargo errcodes import {document}` lists its tables and their columns"))
}

/// Rows that were read and are not in the table.
#[derive(Debug, Default)]
struct LeftOut {
    /// By reason: how many, and the first few.
    reasons: BTreeMap<String, (usize, Vec<String>)>,
}

impl LeftOut {
    fn add(&mut self, reason: &str, row: impl FnOnce() -> String) {
        let (count, named) = self.reasons.entry(reason.to_owned()).or_default();
        *count += 1;
        if named.len() < MOST_NAMED {
            named.push(row());
        }
    }

    fn tell(&self, document: &str, notes: &mut Vec<Diagnostic>) {
        for (reason, (count, named)) in &self.reasons {
            let more = if *count > named.len() { ", …" } else { "" };
            let rows = if *count == 1 { "row" } else { "rows" };
            notes.push(Diagnostic::of(
                Rule::LeftOut,
                format!("{document}: {count} {rows} left out, {reason}: {}{more}", named.join(", ")),
            ));
        }
    }
}

/// Reads the rows of grids.
struct Rows<'r> {
    source: &'r Source,
    key: &'r [String],
    document: &'r str,
    left: LeftOut,
    read: &'r mut Vec<RawRow>,
    /// Keys that are numbers of a sheet without a format.
    bare: usize,
    /// Whether any key begins with a zero, and the longest one.
    has_zeros: bool,
    longest: usize,
}

impl Rows<'_> {
    fn uses_number(&self, number: usize) -> bool {
        self.source.columns.iter().any(|column| column.from == From::Number(number))
    }

    fn is_key(&self, column: &Column) -> bool {
        let name = plain_name(&column.header);
        self.key.contains(&name)
    }

    fn grid(&mut self, grid: &Grid, bound: &Bound) {
        let mut bound = bound.clone();
        let mut section = String::new();
        let mut above: HashMap<usize, Cell> = HashMap::new();
        let uses_struck = self.source.columns.iter().any(|column| column.from == From::Text("@struck".to_owned()));
        for (number, row) in grid.rows.iter().enumerate().skip(bound.first) {
            // A comment between the members of an enum.
            if let (Header::Named(names), [only]) = (&grid.header, row.cells.as_slice())
                && names.len() > 1
            {
                section = only.text.to_string();
                continue;
            }
            if !matches!(grid.header, Header::Named(_)) {
                if row.is_banner() {
                    row.only_text().unwrap_or_default().clone_into(&mut section);
                    continue;
                }
                if let Some(columns) = bound.repeated(row) {
                    bound.columns = columns;
                    continue;
                }
            }
            let struck = is_struck(row) || self.has_struck_key(row, &bound);
            let get = |from: &From| -> Cell {
                match from {
                    From::Number(column) => row.cells.get(column - 1).cloned().unwrap_or_default(),
                    From::Constant(text) => Cell::new(text.as_str()),
                    From::Text(text) => match bound.columns.get(text) {
                        Some(column) => row.cells.get(*column).cloned().unwrap_or_default(),
                        None => place_of(text, grid, &section, struck),
                    },
                }
            };
            if self.source.filters.iter().any(|(from, pattern)| !pattern.is_match(&cleaned(&get(from), false))) {
                self.left.add("`where` does not match", || named(row));
                continue;
            }
            let mut cells: Vec<Cell> = Vec::with_capacity(self.source.columns.len());
            for (at, column) in self.source.columns.iter().enumerate() {
                let mut cell = get(&column.from);
                if column.down {
                    if cleaned(&cell, column.raw).is_empty() {
                        cell = above.get(&at).cloned().unwrap_or_default();
                    } else {
                        above.insert(at, cell.clone());
                    }
                }
                cells.push(cell);
            }
            if struck && !uses_struck {
                self.left.add("struck out", || named(row));
                continue;
            }
            self.look_at_zeros(&cells);
            let place = Place {
                document: self.document.to_owned(),
                line: row.line,
                words: format!("{}, row {}", grid.title(), number + 1),
            };
            let only = row.only_text().map(str::to_owned);
            let made = self.split(&cells).into_iter().map(|cells| self.row(&cells, &place)).collect::<Vec<_>>();
            for made in made {
                match made {
                    Ok(row) => self.read.push(row),
                    Err(reason) => {
                        // A row with a single text and without a key is a heading within the table.
                        if let Some(only) = &only
                            && !matches!(grid.header, Header::Named(_))
                        {
                            section.clone_from(only);
                        }
                        self.left.add(&reason, || named(row));
                    }
                }
            }
        }
    }

    /// Whether the key of a row is struck out.
    fn has_struck_key(&self, row: &GridRow, bound: &Bound) -> bool {
        let keys = self.source.columns.iter().filter(|column| self.is_key(column));
        let mut cells = keys.filter_map(|column| match &column.from {
            From::Number(number) => row.cells.get(number - 1),
            From::Text(text) => row.cells.get(*bound.columns.get(text)?),
            From::Constant(_) => None,
        });
        cells.any(|cell| cell.struck)
    }

    /// Texts that are keys may have lost their zeros in a sheet.
    fn look_at_zeros(&mut self, cells: &[Cell]) {
        for (column, cell) in self.source.columns.iter().zip(cells) {
            if self.is_key(column) && column.pad == 0 && type_of(&column.header) == Type::Text {
                self.bare += usize::from(cell.bare_number);
                self.has_zeros |= cell.text.len() > 1
                    && cell.text.starts_with('0')
                    && cell.text.bytes().all(|byte| byte.is_ascii_digit());
                self.longest = self.longest.max(cell.text.len());
            }
        }
    }

    /// A cell that holds several values makes several rows.
    fn split(&self, cells: &[Cell]) -> Vec<Vec<Cell>> {
        let mut rows = vec![cells.to_vec()];
        for (at, column) in self.source.columns.iter().enumerate() {
            let Some(split) = column.split.as_ref().filter(|_| !column.list) else { continue };
            let Some(cell) = cells.get(at) else { continue };
            let text = cleaned(cell, column.raw);
            let parts: Vec<&str> = match &cell.list {
                Some(list) => list.iter().map(String::as_str).collect(),
                None => split.split(&text).map(str::trim).filter(|part| !part.is_empty()).collect(),
            };
            if parts.len() < 2 || rows.len().saturating_mul(parts.len()) > 10_000 {
                continue;
            }
            rows = rows
                .into_iter()
                .flat_map(|row| {
                    parts.iter().map(move |part| {
                        let mut row = row.clone();
                        if let Some(cell) = row.get_mut(at) {
                            *cell = Cell { struck: cell.struck, ..Cell::new(*part) };
                        }
                        row
                    })
                })
                .collect();
        }
        rows
    }

    /// One row, or why it is left out.
    fn row(&self, cells: &[Cell], place: &Place) -> Result<RawRow, String> {
        let mut values = Vec::with_capacity(cells.len());
        let mut key: Vec<(String, String)> = Vec::new();
        for (column, cell) in self.source.columns.iter().zip(cells) {
            let value = match &column.from {
                From::Constant(text) => one(text, column),
                _ => value(cell, column),
            };
            if self.is_key(column) {
                let name = plain_name(&column.header);
                match &value {
                    Value::Text(text) => key.push((name, canonical(type_of(&column.header), text))),
                    Value::Unmatched => return Err(format!("`take` finds no `{name}`")),
                    Value::Unmapped(text) => key.push((name, text.clone())),
                    Value::List(_) | Value::BadItem(_) => key.push((name, String::new())),
                }
            }
            values.push(value);
        }
        let key: Vec<String> = self
            .key
            .iter()
            .map(|name| key.iter().find(|(known, _)| known == name).map_or_else(String::new, |(_, text)| text.clone()))
            .collect();
        if key.iter().all(String::is_empty) {
            return Err(format!("no `{}`", self.key.join("`, `")));
        }
        Ok(RawRow { key, cells: values, place: place.clone() })
    }
}

fn is_struck(row: &GridRow) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.text.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| cell.struck)
}

/// The texts of a row, for a report.
fn named(row: &GridRow) -> String {
    let texts: Vec<String> =
        row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty()).take(2).map(short).collect();
    format!("`{}`", texts.join(" | "))
}

fn place_of(name: &str, grid: &Grid, section: &str, struck: bool) -> Cell {
    let text = match name {
        "@heading" | "@sheet" => grid.heading(),
        "@caption" => &grid.caption,
        "@above" => &grid.above,
        "@section" => section,
        "@struck" if struck => "struck out",
        _ => "",
    };
    Cell::new(text)
}

/// One row for each key: the same row again is taken once, another one is a diagnostic.
fn single(
    rows: Vec<RawRow>,
    key: &[String],
    notes: &mut Vec<Diagnostic>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RawRow> {
    let mut seen: HashMap<Vec<String>, usize> = HashMap::new();
    let mut kept: Vec<RawRow> = Vec::with_capacity(rows.len());
    let mut twice = Vec::new();
    let mut repeated = 0;
    for row in rows {
        match seen.get(&row.key).and_then(|at| kept.get(*at)) {
            None => {
                seen.insert(row.key.clone(), kept.len());
                kept.push(row);
            }
            Some(known) if known.cells == row.cells => twice.push(format!("`{}`", short(&row.key.join("/")))),
            Some(known) => {
                repeated += 1;
                if repeated <= 10 {
                    let message = format!("the document repeats `{}`", short(&row.key.join("/")));
                    let mut diagnostic = Diagnostic::of(Rule::RepeatedKey, message)
                        .within(&row.place.document, row.place.line, row.place.words.clone())
                        .note(format!("first in {}", known.place.shown()));
                    if key.len() == 1 {
                        let name = key.first().map_or("code", String::as_str);
                        diagnostic = diagnostic
                            .help(format!("name the columns that tell such rows apart: `key = [\"{name}\", \"…\"]`"));
                        diagnostic = diagnostic.help("or choose the tables that are meant, with `table`");
                    }
                    diagnostics.push(diagnostic);
                }
            }
        }
    }
    if !twice.is_empty() {
        let count = twice.len();
        twice.truncate(MOST_NAMED);
        let rows = if count == 1 { "row" } else { "rows" };
        notes.push(Diagnostic::of(
            Rule::DuplicateRow,
            format!("{count} duplicate {rows} taken once: {}", twice.join(", ")),
        ));
    }
    kept
}

/// Adds the columns of `[[also]]` to the rows with the same key.
fn join<'r>(
    rows: &mut [RawRow],
    columns: &mut Vec<&'r Column>,
    also: Vec<RawRow>,
    source: &'r Source,
    key: &[String],
    notes: &mut Vec<Diagnostic>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_key = |column: &&Column| key.contains(&plain_name(&column.header));
    let missing: Vec<&str> = key
        .iter()
        .filter(|name| !source.columns.iter().any(|column| plain_name(&column.header) == **name))
        .map(String::as_str)
        .collect();
    if !missing.is_empty() {
        let message = format!("`[[also]]` does not have the key `{}`", missing.join("`, `"));
        diagnostics.push(Diagnostic::of(Rule::RecipeKey, message).at(source.span.clone()));
        return;
    }
    let more: Vec<&Column> = source.columns.iter().filter(|column| !is_key(column)).collect();
    for column in &more {
        if let Some(known) = columns.iter().find(|known| plain_name(&known.header) == plain_name(&column.header)) {
            let message = format!("column `{}` is filled twice", known.header);
            diagnostics.push(Diagnostic::of(Rule::RecipeKey, message).at(column.span.clone()));
        }
    }
    let mut by_key: HashMap<Vec<String>, RawRow> = also.into_iter().map(|row| (row.key.clone(), row)).collect();
    for row in rows.iter_mut() {
        let found = by_key.remove(&row.key);
        let mut cells = found.map(|row| row.cells).unwrap_or_default().into_iter();
        for column in &source.columns {
            let cell = cells.next().unwrap_or(Value::Text(String::new()));
            if !is_key(&column) {
                row.cells.push(cell);
            }
        }
    }
    if !by_key.is_empty() {
        let mut left: Vec<String> = by_key.keys().map(|key| format!("`{}`", short(&key.join("/")))).collect();
        left.sort_unstable();
        let count = left.len();
        left.truncate(MOST_NAMED);
        notes.push(Diagnostic::of(
            Rule::UnmatchedKey,
            format!("`[[also]]` has {count} keys that the document does not have: {}", left.join(", ")),
        ));
    }
    columns.extend(more);
}

/// Applies the fixes; one that meets another text than it says is out of date.
fn fix(rows: &mut [RawRow], fixes: &[Fix], columns: &[&Column], key: &[String], diagnostics: &mut Vec<Diagnostic>) {
    if fixes.is_empty() {
        return;
    }
    let by_key: HashMap<String, usize> = rows.iter().enumerate().map(|(at, row)| (row.key.join("/"), at)).collect();
    let kinds: Vec<_> = key
        .iter()
        .filter_map(|name| columns.iter().find(|column| plain_name(&column.header) == *name))
        .map(|column| type_of(&column.header))
        .collect();
    for fix in fixes {
        let wanted = match kinds.as_slice() {
            [kind] => canonical(*kind, &fix.key),
            _ => fix.key.clone(),
        };
        let out_of_date = |why: String| {
            Diagnostic::of(Rule::StaleFix, format!("the fix of `{}`, `{}`, is out of date: {why}", fix.key, fix.column))
                .at(fix.span.clone())
        };
        let Some(row) = by_key.get(&wanted).and_then(|at| rows.get_mut(*at)) else {
            diagnostics
                .push(out_of_date("the document has no such row".to_owned()).help("take it out, or correct its key"));
            continue;
        };
        let Some(at) = columns.iter().position(|column| plain_name(&column.header) == plain_name(&fix.column)) else {
            let near = nearest(&fix.column, columns.iter().map(|column| column.header.as_str()));
            let diagnostic = Diagnostic::of(Rule::RecipeKey, format!("the recipe has no column `{}`", fix.column))
                .at(fix.span.clone());
            diagnostics.push(match near {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic,
            });
            continue;
        };
        let Some(cell) = row.cells.get_mut(at) else { continue };
        let says = match cell {
            Value::Text(text) | Value::Unmapped(text) => text.clone(),
            Value::Unmatched | Value::List(_) | Value::BadItem(_) => String::new(),
        };
        if says == fix.was {
            *cell = Value::Text(fix.is.clone());
        } else if says == fix.is {
            diagnostics.push(out_of_date("the document says so itself now".to_owned()).help("take it out"));
        } else {
            let why = format!("it corrects `{}`, the document now says `{}`", short(&fix.was), short(&says));
            diagnostics.push(out_of_date(why).help("take it out, or bring `was` up to date"));
        }
    }
}
