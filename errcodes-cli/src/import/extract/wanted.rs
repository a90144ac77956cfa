//! What a part of a recipe asks of a document: the texts of its columns, and the grids in which they may be.

use super::prose::prose;
use crate::import::bind::normal;
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::Grid;
use crate::import::read::record;
use crate::import::recipe::{From, Source, Want};

/// The grids of a document in which a recipe looks.
pub(super) fn grids(source: &Source, document: &mut Document) -> Result<Vec<Grid>, Diagnostic> {
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
pub(super) fn is_place(name: &str) -> bool {
    matches!(name, "@heading" | "@caption" | "@section" | "@above" | "@sheet" | "@struck")
}

/// The header texts, paths and groups that a recipe names.
pub(super) fn texts(source: &Source) -> Vec<&str> {
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

pub(super) fn is_meant(grid: &Grid, want: &Want) -> bool {
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
