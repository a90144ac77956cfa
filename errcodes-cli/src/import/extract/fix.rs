//! The slips of a document that a recipe corrects.

use std::collections::HashMap;

use errcodes_table::nearest;

use super::row::RawRow;
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::recipe::{Column, Fix};
use crate::import::shown::short;
use crate::import::types::{canonical, plain_name, type_of};
use crate::import::value::Value;

/// Applies the fixes; one that meets another text than it says is out of date.
pub(super) fn fix(
    rows: &mut [RawRow],
    fixes: &[Fix],
    columns: &[&Column],
    key: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) {
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
