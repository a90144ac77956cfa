//! Select: the columns and rows that a program wants, and whether they refer to any other.

mod locales;

use std::borrow::Cow;
use std::collections::HashSet;

use crate::catalog::{Catalog, Cell, TypedColumn, Value};
use crate::column::{Kind, Lookup};
use crate::diagnostic::{Diagnostics, TableReport};
use crate::nearest::{distinct, nearest, one_of};
use crate::rule::Rule;
use crate::selection::{Only, Selection, Word};

/// At most this many values of a column are listed in a help.
const MOST_LISTED: usize = 12;

/// The columns and rows that `only` and `skip` keep.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Selected {
    /// The kept columns, as indexes of [`Catalog::columns`].
    pub columns: Vec<usize>,
    /// The kept rows, by their index, in table order.
    pub rows: Vec<usize>,
    /// `false` if `only` names a column or a value that does not exist, and so keeps too many rows.
    pub is_understood: bool,
}

impl Selected {
    /// Returns the kept columns of `catalog`.
    pub fn columns<'c>(&self, catalog: &'c Catalog) -> impl Iterator<Item = &'c TypedColumn> {
        self.columns.iter().filter_map(|&column| catalog.columns().get(column))
    }
}

/// Selects columns and rows, and checks what the selection requires.
pub(crate) fn select(catalog: &Catalog, selection: &Selection, report: &mut TableReport<'_>) -> Selected {
    let columns = columns(catalog, selection, report.diagnostics);
    let (rows, is_understood) = rows(catalog, selection, report.diagnostics);
    let selected = Selected { columns, rows, is_understood };
    refuse_lost_references(catalog, &selected, selection, report);
    locales::check(catalog, &selected, selection, report);
    selected
}

/// Returns all columns except the skipped ones.
fn columns(catalog: &Catalog, selection: &Selection, diagnostics: &mut Diagnostics) -> Vec<usize> {
    let key = catalog.key_column().map(|column| column.field.name());
    let is_skipped = |name: &str| Some(name) != key && selection.skip.iter().any(|skip| skip.text == name);
    for skip in &selection.skip {
        if skip.text == "variant" {
            diagnostics
                .program(skip.mark, Rule::UnskippableColumn, "cannot skip `variant`")
                .label("it only names the variants and is never part of the program");
        } else if skip.text == "soap_namespace" && catalog.column("soap_fault").is_some() {
            diagnostics
                .program(skip.mark, Rule::UnskippableColumn, "cannot skip `soap_namespace` alone")
                .help("skip `soap_fault`, which includes it");
        } else if Some(skip.text.as_str()) == key {
            let title = format!("cannot skip `{}`, the key of the table", skip.text);
            diagnostics.program(skip.mark, Rule::UnskippableColumn, title);
        } else if let Some(pair) = pair_with(catalog, &skip.text).filter(|pair| !is_skipped(pair)) {
            let title = format!("cannot skip `{}`, part of the key of `{pair}`", skip.text);
            diagnostics.program(skip.mark, Rule::UnskippableColumn, title).help(format!("skip `{pair}` as well"));
        } else if catalog.column(&skip.text).is_none() {
            unknown_column(skip, catalog, diagnostics);
        }
    }
    let kept = catalog.columns().iter().enumerate().filter(|(_, column)| !is_skipped(column.field.name()));
    kept.map(|(at, _)| at).collect()
}

/// Returns the rows that `only` keeps, in table order; `false` if `only` could not be applied and keeps too many.
fn rows(catalog: &Catalog, selection: &Selection, diagnostics: &mut Diagnostics) -> (Vec<usize>, bool) {
    let mut kept: Vec<usize> = (0..catalog.rows().len()).collect();
    let mut understood = true;
    for only in &selection.only {
        if let Some(column) = catalog.column(&only.column.text) {
            understood &= filter(catalog, column, only, &mut kept, diagnostics);
        } else {
            unknown_column(&only.column, catalog, diagnostics);
            understood = false;
        }
    }
    if let (true, true, Some(only)) = (kept.is_empty(), understood, selection.only.first())
        && catalog.rows().len() > 0
    {
        let title = format!("`only` keeps no row of `{}`", catalog.source().name);
        diagnostics.program(only.column.mark, Rule::EmptySelection, title);
    }
    (kept, understood)
}

/// Keeps the rows whose cell is one of the values; returns `false` if no cell has one of the values.
fn filter(
    catalog: &Catalog,
    column: &TypedColumn,
    only: &Only,
    kept: &mut Vec<usize>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let texts: Vec<Vec<String>> = column.values.first().into_iter().flatten().map(|cell| texts(column, cell)).collect();
    let mut understood = true;
    for value in &only.values {
        if texts.iter().any(|texts| texts.contains(&value.text)) {
            continue;
        }
        understood = false;
        if !catalog.has_all_cells() {
            continue;
        }
        let diagnostic = diagnostics.program(
            value.mark,
            Rule::UnknownValue,
            format!("no row has `{}` in column `{}`", value.text, only.column.text),
        );
        let known = texts.iter().flatten().map(String::as_str).filter(|text| !text.is_empty());
        let distinct = distinct(known.collect());
        match nearest(&value.text, distinct.iter().copied()) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None if distinct.len() <= MOST_LISTED => diagnostic.help(format!("expected {}", one_of(distinct))),
            None => diagnostic,
        };
    }
    if understood {
        let is_ragged = |row: usize| catalog.row(row).is_some_and(|row| !row.is_whole());
        let is_wanted = |texts: &Vec<String>| only.values.iter().any(|value| texts.contains(&value.text));
        kept.retain(|&row| is_ragged(row) || texts.get(row).is_some_and(is_wanted));
    }
    understood
}

/// Returns the values of a cell as an attribute writes them; a blank cell is the empty text.
fn texts(column: &TypedColumn, cell: &Value) -> Vec<String> {
    match cell {
        Value::List(values) => values.iter().filter_map(|value| column.text(value)).map(Cow::into_owned).collect(),
        value => vec![column.text(value).unwrap_or_default().into_owned()],
    }
}

/// Returns the column that is only a key together with this one.
fn pair_with<'c>(catalog: &'c Catalog, name: &str) -> Option<&'c str> {
    let columns = catalog.columns().iter().map(|column| column.field.first());
    let mut pairs = columns.filter(|column| column.lookup == Some(Lookup::Pair));
    pairs.find(|column| column.partner.as_deref() == Some(name)).map(|column| &*column.name)
}

fn unknown_column(word: &Word, catalog: &Catalog, diagnostics: &mut Diagnostics) {
    if catalog.is_unreadable(&word.text) {
        return;
    }
    let names = || catalog.columns().iter().map(|column| column.field.name());
    let diagnostic = diagnostics.program(
        word.mark,
        Rule::UnknownColumn,
        format!("no column `{}` in `{}`", word.text, catalog.source().name),
    );
    match nearest(&word.text, names()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!("expected {}", one_of(names()))),
    };
}

/// Reports each `ref` from a kept row to an excluded one, which has no variant.
fn refuse_lost_references(catalog: &Catalog, selected: &Selected, selection: &Selection, report: &mut TableReport<'_>) {
    let is_linked = |name: &str| selection.links.iter().any(|link| link.column.text == name);
    if selection.only.is_empty() {
        return;
    }
    let kept: HashSet<usize> = selected.rows.iter().copied().collect();
    let refs = selected.columns(catalog).filter(|column| column.field.kind().single() == Kind::Ref);
    for column in refs.filter(|column| !is_linked(column.field.name())) {
        for from in selected.rows.iter().filter_map(|&row| catalog.row(row)) {
            for value in column.value(from.index()).singles() {
                let Value::Ref(key) = value else { continue };
                let Some(to) = catalog.row_of_key(key).filter(|row| !kept.contains(&row.index())) else {
                    continue;
                };
                let name = column.field.name();
                let place = from.cell(column.field.first()).map_or_else(|| from.span(), Cell::span);
                report
                    .at(place, Rule::ExcludedRow, format!("`{name}` refers to row `{key}`, which `only` leaves out"))
                    .also(to.span(), format!("row `{key}` is here"))
                    .help(format!("include that row in `only`, or skip the column: `skip({name})`"));
            }
        }
    }
}
