//! What the checks of all tables share: a module of the generated program.
//!
//! A column is the list of its cells by variant, as texts or as numbers; `None` is a blank cell.

use std::fmt::Display;

use errcodes::{ErrorCatalog, Template};

/// A text cell, as the accessor returns it and as the table has it.
pub fn text(what: &str, found: Option<&str>, wanted: Option<&str>) {
    assert!(found == wanted, "{what}: found {found:?}, wanted {wanted:?}");
}

/// A cell that is a number or can be converted to one.
pub fn number(what: &str, found: Option<i128>, wanted: Option<i128>) {
    assert!(found == wanted, "{what}: found {found:?}, wanted {wanted:?}");
}

/// A text in one language, in which the value of each placeholder is its name in brackets; `None` if it is blank.
pub fn message(what: &str, template: Template, locale: &str, wanted: &str) {
    let values = template.placeholders().map(|name| (name, format!("<{name}>"))).collect::<Vec<_>>();
    let values: Vec<(&str, &dyn Display)> = values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
    let message = template.fill(values.as_slice()).expect("all values").in_locale(locale);
    if wanted.is_empty() {
        return;
    }
    let shown = message.to_string();
    text(what, Some(&shown), Some(wanted));
    // Read back as this text in this language, as the same text in another, or not at all.
    for (name, value) in template.read(&shown).iter().flat_map(|reading| reading.values()) {
        text(what, Some(value), Some(&format!("<{name}>")));
    }
}

/// Returns the texts of a column, and others that differ slightly.
pub fn near_texts(cells: &[Option<&str>]) -> Vec<String> {
    let mut texts = vec![String::new(), "\u{10ffff}".to_owned()];
    for cell in cells.iter().flatten() {
        let shorter = cell.chars().skip(1).collect();
        texts.extend([(*cell).to_owned(), format!("{cell}!"), shorter, cell.to_lowercase(), cell.to_uppercase()]);
    }
    texts
}

/// Returns the numbers of a column, their neighbors, and the ends of every type.
pub fn near_numbers(cells: &[Option<i128>]) -> Vec<i128> {
    let ends =
        [8, 16, 32, 64].into_iter().flat_map(|bits| [-(1 << (bits - 1)), (1 << (bits - 1)) - 1, (1 << bits) - 1]);
    let near = cells.iter().flatten().flat_map(|cell| [cell - 1, *cell, cell + 1]);
    near.chain(ends).chain([0]).collect()
}

/// Where an error stands in its catalog, however its enum is written.
pub fn place<E: Copy + PartialEq>(all: &[E], error: E) -> usize {
    all.iter().position(|other| *other == error).expect("an error of the catalog")
}

/// Checks that a lookup finds what a linear search finds, in the order of the rows.
pub fn found<T: PartialEq + std::fmt::Debug>(what: &str, found: &[usize], cells: &[Option<T>], given: T) {
    let given = Some(given);
    let same = cells.iter().enumerate().filter(|(_, cell)| **cell == given).map(|(at, _)| at);
    let wanted: Vec<usize> = same.collect();
    assert!(found == wanted, "{what} of {given:?}: found {found:?}, wanted {wanted:?}");
}

/// Checks the codes that people see.
pub fn shown<E: ErrorCatalog + Display>(what: &str, all: &[E], codes: &[&str]) {
    for (error, wanted) in all.iter().zip(codes) {
        let code = error.entry().code().map(|code| code.to_string());
        text(what, code.as_deref(), Some(wanted));
        assert!(error.to_string().starts_with(wanted), "{what}: {error} without {wanted}");
    }
}

/// Returns the place of the narrowest range around a number.
pub fn narrowest(ranges: &[(i128, i128)], number: i128) -> Option<usize> {
    let around = ranges.iter().enumerate().filter(|(_, (first, last))| (*first..=*last).contains(&number));
    around.min_by_key(|(_, (first, last))| last - first).map(|(at, _)| at)
}

/// Returns the place of the code that is this text, else of the one that matches it, and what it has at the placeholder.
pub fn matched<'t>(codes: &[(&str, Option<&str>)], given: &'t str) -> (Option<usize>, Option<&'t str>) {
    if let Some(at) = codes.iter().position(|code| *code == (given, None)) {
        return (Some(at), None);
    }
    let inner = |(start, end): &(&str, Option<&str>)| given.strip_prefix(start)?.strip_suffix((*end)?);
    let mut found = codes.iter().map(inner).enumerate().filter_map(|(at, inner)| Some((at, inner.filter(|inner| !inner.is_empty())?)));
    found.next().map_or((None, None), |(at, inner)| (Some(at), Some(inner)))
}
