//! The grids that have the columns of a recipe, and where in them each column is.

use super::missing::{no_such_table, no_table};
use super::wanted::{is_meant, is_place, texts};
use crate::import::bind::{Bound, Unbound, Wanted, bind, normal};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::{Grid, GridRow};
use crate::import::recipe::{From, Source};

/// The grids that have the columns, and where.
pub(super) fn choose<'g>(
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
