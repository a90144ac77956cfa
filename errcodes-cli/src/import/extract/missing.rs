//! Why no table of a document is the one that a recipe means.

use std::ops::Range;

use errcodes_table::nearest;

use super::wanted::is_meant;
use crate::import::bind::{Unbound, Wanted};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::grid::Grid;
use crate::import::recipe::Want;
use crate::import::shown::short;

pub(super) fn no_such_table(
    want: &Want,
    span: &Range<usize>,
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

pub(super) fn no_table(
    wanted: &Wanted<'_>,
    grids: &[Grid],
    unbound: &[(String, Unbound)],
    document: &str,
) -> Diagnostic {
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
