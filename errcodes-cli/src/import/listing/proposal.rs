//! A recipe for a start.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::guess::{Guess, body, column, guess, header, is_code};
use super::words::meaning;
use crate::import::bind::normal;
use crate::import::document::Document;
use crate::import::grid::Grid;
use crate::import::shown::{quoted, toml_key};
use crate::import::tree::{Candidate, Tree};

/// Returns a recipe for the part of a document that looks most like a table of errors.
pub(crate) fn proposal(document: &Document, from: &str) -> Option<String> {
    let mut recipe = format!("from = {}\n", quoted(from));
    // Writing to a text does not fail.
    let written = if let Some(tree) = &document.tree {
        tree_recipe(&mut recipe, tree)
    } else {
        let guesses: Vec<(&Grid, Guess)> =
            document.grids.iter().map(|grid| (grid, guess(grid))).filter(|(_, guess)| guess.score > 0).collect();
        let best = guesses.iter().rev().max_by_key(|(grid, guess)| (guess.score, grid.rows.len().min(10)));
        match best {
            Some((grid, best)) => grid_recipe(&mut recipe, document, grid, best, &guesses),
            None => section_recipe(&mut recipe, document),
        }
    };
    written.map(|()| recipe)
}

fn language(document: &Document) -> String {
    let lang = document.lang.as_deref().unwrap_or_default();
    let is_other = !lang.is_empty()
        && !lang.to_ascii_lowercase().starts_with("en")
        && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_other { format!("@{lang}") } else { String::new() }
}

fn grid_recipe(
    recipe: &mut String,
    document: &Document,
    grid: &Grid,
    best: &Guess,
    all: &[(&Grid, Guess)],
) -> Option<()> {
    let names = |guess: &Guess| guess.columns.iter().map(|(_, from)| normal(from)).collect::<Vec<_>>();
    let is_members = matches!(grid.kind, "enum" | "define");
    let alike: Vec<&Grid> = all
        .iter()
        .filter(|(other, guess)| if is_members { std::ptr::eq(*other, grid) } else { names(guess) == names(best) })
        .map(|(grid, _)| *grid)
        .collect();
    // Tables that have the same columns and are not meant are named by nobody but a person.
    let others = document.grids.len() > alike.len();
    if others && !grid.heading().is_empty() {
        let mut headings: Vec<String> = alike.iter().map(|grid| quoted(grid.heading())).collect();
        headings.dedup();
        let table = if headings.len() == 1 { headings.concat() } else { format!("[{}]", headings.join(", ")) };
        writeln!(recipe, "table = {table}").ok()?;
    }
    writeln!(recipe, "[columns]").ok()?;
    let language = language(document);
    let (_, first) = header(grid);
    let rows = body(grid, first);
    for (name, from) in &best.columns {
        let is_text = matches!(name.as_str(), "description" | "message" | "resolution" | "cause");
        let name = if is_text { format!("{name}{language}") } else { name.clone() };
        let at =
            header(grid).0.iter().position(|text| text == from).or_else(|| from.parse::<usize>().ok()?.checked_sub(1));
        let cells = at.map(|at| column(&rows, at)).unwrap_or_default();
        let from = if from.parse::<usize>().is_ok() && header(grid).0.is_empty() { from.clone() } else { quoted(from) };
        let (name, value) = typed(name, from, &cells);
        writeln!(recipe, "{} = {value}", toml_key(&name)).ok()?;
    }
    let headings: HashSet<&str> = alike.iter().map(|grid| grid.heading()).collect();
    if alike.len() > 1 && headings.len() == alike.len() && !best.columns.iter().any(|(name, _)| name == "category") {
        let entry = |grid: &&Grid| {
            let heading = grid.heading();
            let short: String = heck::ToSnakeCase::to_snake_case(heading);
            format!("{} = {}", quoted(heading), quoted(&short))
        };
        let map: Vec<String> = alike.iter().map(entry).collect();
        writeln!(recipe, "\"category:enum\" = {{ from = \"@heading\", map = {{ {} }} }}", map.join(", ")).ok()?;
    }
    Some(())
}

/// Returns a column with the type that its cells have, and where it is from, with the part of a cell that counts.
fn typed(name: String, from: String, cells: &[&str]) -> (String, String) {
    let is_plain = cells.iter().all(|cell| cell.is_empty() || !cell.contains(char::is_whitespace));
    match name.as_str() {
        "http_status" => {
            let is_blank =
                |cell: &&str| !cell.get(..3).is_some_and(|head| head.bytes().all(|byte| byte.is_ascii_digit()));
            let name = if cells.iter().any(is_blank) { "http_status:optional" } else { "http_status" };
            (name.to_owned(), format!("{{ from = {from}, take = '^\\d{{3}}' }}"))
        }
        "code" if is_numbers(cells) => ("code:u32".to_owned(), from),
        "code" if !is_plain => (name, format!("{{ from = {from}, take = '^\\S+' }}")),
        "resolution" | "cause" if cells.iter().any(|cell| cell.is_empty()) => (format!("{name}:optional"), from),
        _ => (name, from),
    }
}

/// Returns `true` for the codes of a column of numbers: no zero at the front counts.
fn is_numbers(cells: &[&str]) -> bool {
    let is_number = |cell: &str| cell.parse::<u32>().is_ok_and(|number| number.to_string() == cell);
    let mut filled = cells.iter().filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| is_number(cell))
}

fn section_recipe(recipe: &mut String, document: &Document) -> Option<()> {
    let codes = document
        .sections
        .iter()
        .filter(|section| section.heading.split_whitespace().next().is_some_and(is_code))
        .count();
    if codes < 2 {
        return None;
    }
    writeln!(recipe, "[columns]").ok()?;
    writeln!(recipe, "code = {{ from = \"heading\", take = '^[A-Z0-9_.-]+' }}").ok()?;
    writeln!(recipe, "description{} = \"body\"", language(document)).ok()
}

fn tree_recipe(recipe: &mut String, tree: &Tree) -> Option<()> {
    let candidates = tree.candidates();
    let columns = |candidate: &Candidate| {
        let mut columns: Vec<(&'static str, String)> = Vec::new();
        for (key, _) in &candidate.keys {
            let last = key.rsplit('/').next().unwrap_or(key).trim_start_matches('@');
            let Some(name) = meaning(&heck::ToSnakeCase::to_snake_case(last).replace('_', " ")) else { continue };
            if !columns.iter().any(|(known, _)| *known == name) {
                columns.push((name, key.clone()));
            }
        }
        let has_key = columns.iter().any(|(name, _)| matches!(*name, "code" | "name"));
        if !has_key && candidate.is_map && !columns.is_empty() {
            columns.insert(0, ("code", "*1".to_owned()));
        }
        columns
    };
    let score = |candidate: &Candidate| {
        let columns = columns(candidate);
        let has_code = columns.iter().any(|(name, _)| matches!(*name, "code" | "name"));
        if has_code { columns.len() } else { 0 }
    };
    let best =
        candidates.iter().rev().max_by_key(|candidate| score(candidate)).filter(|candidate| score(candidate) > 1)?;
    writeln!(recipe, "rows = {}", quoted(&best.rows)).ok()?;
    writeln!(recipe, "[columns]").ok()?;
    let stars = best.rows.matches('*').count();
    let mut columns = columns(best);
    for (_, path) in columns.iter_mut().filter(|(_, path)| path == "*1") {
        *path = format!("*{stars}");
    }
    let paths: Vec<&str> = columns.iter().map(|(_, path)| path.as_str()).collect();
    // A path that leads to a map in some row has no text; then nothing is known of the types.
    let grid = tree.grid(&best.rows, &paths, "").unwrap_or_else(|_| Grid::new("rows", 1));
    let rows = body(&grid, 0);
    for (at, (name, path)) in columns.iter().enumerate() {
        let (name, value) = typed((*name).to_owned(), quoted(path), &column(&rows, at));
        writeln!(recipe, "{} = {value}", toml_key(&name)).ok()?;
    }
    Some(())
}
