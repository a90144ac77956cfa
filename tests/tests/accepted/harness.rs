//! What the checks of all tables share: a module of the program that they are written into.
//!
//! A column is held as the list of its cells by variant, as texts or as numbers; `None` is a blank one.

use std::fmt::Display;

use errcodes::Template;

/// A cell of text, as the accessor gives it and as the table has it.
pub fn text(what: &str, found: Option<&str>, wanted: Option<&str>) {
    assert!(found == wanted, "{what}: found {found:?}, wanted {wanted:?}");
}

/// A cell that is a number, or can be told as one.
pub fn number(what: &str, found: Option<i128>, wanted: Option<i128>) {
    assert!(found == wanted, "{what}: found {found:?}, wanted {wanted:?}");
}

/// A text in one language, with the name of each placeholder between brackets as its value; a blank one is none.
pub fn message(what: &str, template: Template, locale: &str, wanted: &str) {
    let values = template.placeholders().map(|name| (name, format!("<{name}>"))).collect::<Vec<_>>();
    let values: Vec<(&str, &dyn Display)> = values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
    let message = template.fill(values.as_slice()).expect("all values").in_locale(locale);
    if wanted.is_empty() {
        return;
    }
    let shown = message.to_string();
    text(what, Some(&shown), Some(wanted));
    // Read back, or not at all: as this text in this language, or as the same in another.
    for (name, value) in template.read(&shown).iter().flat_map(|reading| reading.values()) {
        text(what, Some(value), Some(&format!("<{name}>")));
    }
}

/// The texts of a column, and others that are nearly the same.
pub fn near_texts(cells: &[Option<&str>]) -> Vec<String> {
    let mut texts = vec![String::new(), "\u{10ffff}".to_owned()];
    for cell in cells.iter().flatten() {
        let shorter = cell.chars().skip(1).collect();
        texts.extend([(*cell).to_owned(), format!("{cell}!"), shorter, cell.to_lowercase(), cell.to_uppercase()]);
    }
    texts
}

/// The numbers of a column, those beside them, and the ends of every type.
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

/// What a lookup has found is what going through all cells finds, in their order.
pub fn found<T: PartialEq + std::fmt::Debug>(what: &str, found: &[usize], cells: &[Option<T>], given: T) {
    let given = Some(given);
    let same = cells.iter().enumerate().filter(|(_, cell)| **cell == given).map(|(at, _)| at);
    let wanted: Vec<usize> = same.collect();
    assert!(found == wanted, "{what} of {given:?}: found {found:?}, wanted {wanted:?}");
}
