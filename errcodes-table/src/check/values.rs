//! Values: cells that stand out among those of their column.

use crate::catalog::{Catalog, Cell, Choice, TypedColumn};
use crate::check::cells;
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::distance::distance;
use crate::nearest::count;
use crate::rule::Rule;

/// Columns with more values are not compared pair by pair.
const MOST_CHOICES: usize = 200;

/// What people write into a column that they take for a `bool`.
const FLAGS: [&str; 52] = [
    "true",
    "false",
    "yes",
    "no",
    "y",
    "n",
    "t",
    "f",
    "0",
    "1",
    "x",
    "-",
    "–",
    "—",
    "none",
    "null",
    "nil",
    "n/a",
    "na",
    "on",
    "off",
    "active",
    "wahr",
    "falsch",
    "ja",
    "nein",
    "vrai",
    "faux",
    "oui",
    "non",
    "verdadero",
    "falso",
    "si",
    "sí",
    "sì",
    "sim",
    "não",
    "да",
    "нет",
    "はい",
    "いいえ",
    "是",
    "否",
    "✓",
    "✔",
    "✗",
    "✘",
    "☑",
    "☐",
    "○",
    "×",
    "·",
];

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns() {
        match typed.field.kind() {
            Kind::Integer(_) => radix(catalog, typed, report),
            Kind::Enum => spellings(typed, report),
            _ => {}
        }
    }
    if let Some(deprecated) = catalog.column("deprecated") {
        flags(catalog, deprecated, report);
    }
}

/// Reports the only hexadecimal cell of a column.
fn radix(catalog: &Catalog, typed: &TypedColumn, report: &mut TableReport<'_>) {
    let is_hex = |cell: &Cell<'_>| {
        let digits = cell.text().trim_start_matches('-');
        digits.starts_with("0x") || digits.starts_with("0X")
    };
    let (hex, decimal): (Vec<_>, Vec<_>) = cells(catalog, typed).partition(is_hex);
    if let ([cell], [other, _, ..]) = (hex.as_slice(), decimal.as_slice()) {
        let title = format!("`{}` is the only hexadecimal number of `{}`", cell.text(), typed.field.name());
        report
            .at(cell.span(), Rule::MixedRadix, title)
            .also(other.span(), "the others are decimal")
            .help("compare the cell with the document");
    }
}

/// Reports values that differ by case or by one letter.
fn spellings(typed: &TypedColumn, report: &mut TableReport<'_>) {
    if typed.choices.len() > MOST_CHOICES {
        return;
    }
    for (number, choice) in typed.choices.iter().enumerate() {
        let earlier = typed.choices.iter().take(number);
        let Some(other) = earlier.into_iter().find(|other| is_respelled(choice, other)) else { continue };
        let title = format!("`{}` and `{}` are two values of `{}`", other.text, choice.text, typed.field.name());
        report
            .at(choice.span.clone(), Rule::InconsistentSpelling, title)
            .also(other.span.clone(), "the other spelling is here")
            .help("use one spelling");
    }
}

fn is_respelled(one: &Choice, other: &Choice) -> bool {
    if one.identifier == other.identifier {
        // An error.
        return false;
    }
    let (one, other) = (one.text.to_lowercase(), other.text.to_lowercase());
    let letters = |text: &str| text.chars().filter(|char| !char.is_ascii_digit()).collect::<String>();
    if letters(&one) == letters(&other) {
        // `level1` and `level2`.
        return one == other;
    }
    // `category_a` and `category_b`.
    let is_letter = |pair: (&str, &str)| pair.0.len() == 1 && pair.1.len() == 1 && pair.0 != pair.1;
    let parts = |text: &str| text.split(|char: char| !char.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    if parts(&one).iter().zip(&parts(&other)).any(|(one, other)| is_letter((one, other))) {
        return false;
    }
    one.len().min(other.len()) >= 6 && distance(&one, &other, 1) == Some(1)
}

/// Reports a `deprecated` column that says yes or no.
fn flags(catalog: &Catalog, typed: &TypedColumn, report: &mut TableReport<'_>) {
    let is_flag = |text: &str| {
        let word = text.trim().trim_end_matches(['.', '!']).to_lowercase();
        FLAGS.contains(&word.as_str())
    };
    let flags: Vec<_> = cells(catalog, typed).filter(|cell| is_flag(cell.text())).collect();
    let Some(first) = flags.first() else { return };
    let diagnostic = report
        .at(first.span(), Rule::DeprecatedFlag, format!("`{}` is not a reason", first.text().trim()))
        .label("any text marks the row as deprecated");
    if flags.len() > 1 {
        diagnostic.label(format!("any text marks the row as deprecated, as in {}", count(flags.len() - 1, "more row")));
    }
    diagnostic.help("write why the row is deprecated, or leave the cell blank");
}
