//! The rows of one part of a recipe, and what was left out.

use std::collections::BTreeSet;

use super::choose::choose;
use super::left_out::LeftOut;
use super::row::RawRow;
use super::rows::Rows;
use super::wanted::grids;
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::Header;
use crate::import::recipe::Source;
use crate::import::shown::short;

/// The rows of one part of a recipe.
pub(super) fn part(
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
