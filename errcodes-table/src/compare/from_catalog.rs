//! A revision of a table that was read.

use std::collections::HashMap;

use super::model::{Cell, Column, Kind, Place, Revision, RevisionRow};
use crate::allow;
use crate::catalog::Catalog;
use crate::column::{self, Lookup};
use crate::source::Source;
use crate::table;

impl From<&Catalog> for Revision {
    /// Returns the table as far as it could be read.
    ///
    /// ```
    /// use errcodes_table::compare::{Revision, Rule, compare};
    /// use errcodes_table::{Selection, read};
    ///
    /// let revision = |table: &str| {
    ///     let catalog = read(&Selection::inline(table)).catalog.expect("there is a header");
    ///     Revision::from(&catalog)
    /// };
    /// let comparison = compare(&revision("code,name\n7,SOLD_OUT\n"), &revision("code,name\n8,SOLD_OUT\n"));
    /// assert_eq!(comparison.findings[0].rule, Rule::CodeChanged);
    /// assert_eq!(comparison.findings[0].message(), "code `7` is `8` now");
    /// ```
    fn from(catalog: &Catalog) -> Self {
        let source = catalog.source();
        let header = &catalog.table().header;
        let known: HashMap<usize, &column::Column> = catalog
            .columns()
            .iter()
            .flat_map(|column| &column.field.columns)
            .map(|column| (column.at, column))
            .collect();
        let columns =
            header.cells.iter().enumerate().map(|(at, cell)| column(source, cell, known.get(&at).copied())).collect();
        let rows = catalog.rows().map(|row| RevisionRow {
            place: place(source, row.span()),
            identifier: row.identifier().map(str::to_owned),
            cells: (0..header.cells.len())
                .map(|at| {
                    let cell = row.cell_at(at)?;
                    Some(Cell { text: cell.text().to_owned(), place: place(source, cell.span()) })
                })
                .collect(),
        });
        // `check` reports the lines that cannot be read.
        let allows = allow::lines(catalog).filter_map(|(_, line)| line.ok()).collect();
        Self { name: source.name().to_owned(), columns, rows: rows.collect(), allows }
    }
}

fn place(source: &Source, span: std::ops::Range<usize>) -> Place {
    let (line, column) = source.position(span.start);
    Place { line, column, span }
}

/// A header cell; one that could not be read is text.
fn column(source: &Source, cell: &table::Cell, known: Option<&column::Column>) -> Column {
    let (written, locale) = match cell.text.split_once('@') {
        Some((written, locale)) => (written, Some(locale.to_owned())),
        None => (&*cell.text, None),
    };
    let mut parts = written.split(':').map(str::trim);
    let name = parts.next().unwrap_or_default().to_owned();
    let mut words: Vec<String> = parts.map(str::to_owned).collect();
    let kind = match known.map(|column| column.kind.single()) {
        None if name == "soap_namespace" => Kind::Namespace,
        // The type of one value is never a list.
        None | Some(column::Kind::Text | column::Kind::List(_)) => Kind::Text,
        Some(column::Kind::Template | column::Kind::Pattern) => Kind::Template,
        Some(column::Kind::Bool) => Kind::Bool,
        Some(column::Kind::Integer(_) | column::Kind::Range(_)) => Kind::Integer,
        Some(column::Kind::Enum) => Kind::Enum,
        Some(column::Kind::Ref) => Kind::Ref,
        Some(column::Kind::HttpStatus) => Kind::Status,
        Some(column::Kind::QName { .. }) => Kind::Fault,
    };
    // What the name alone means counts as if it were written.
    let mut add = |word: &str, is_in_effect: bool| {
        if is_in_effect && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    };
    add("text", kind == Kind::Text);
    if let Some(column) = known {
        let is_pair = written.contains("key(");
        add("key", column.lookup == Some(Lookup::Key) && !is_pair);
        add("index", column.lookup == Some(Lookup::Index));
        add("optional", column.optional);
    }
    let locale = known.map_or(locale, |column| column.locale.clone());
    Column { name, kind, words, locale, header: cell.text.to_string(), place: place(source, cell.span.clone()) }
}
