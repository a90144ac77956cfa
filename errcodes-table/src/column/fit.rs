//! Which modifiers fit which columns. One that does not fit is reported and dropped, so that the column keeps its
//! accessor.

use std::ops::Range;

use crate::column::words::{Modifier, Words};
use crate::column::{Column, Element, Kind, Lookup};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// Completes a column whose type is known with the modifiers of its header cell.
pub(super) fn apply(column: &mut Column, words: &Words, is_localized: bool, report: &mut TableReport<'_>) {
    column.optional |= words.place(Modifier::Optional).is_some();
    if let Some(span) = words.place(Modifier::List) {
        list(column, span, is_localized, report);
    }
    if let Some(span) = words.place(Modifier::Range) {
        range(column, span, report);
    }
    if column.kind == Kind::Pattern {
        only_key(column, "template", column.span.clone(), report);
    }
    if let Some(span) = words.place(Modifier::Hex) {
        match column.kind.single() {
            Kind::Integer(_) | Kind::Range(_) => column.is_hex = true,
            _ => unfit("hex", column, "an integer", span, report),
        }
    }
    if let Some(span) = words.place(Modifier::Blank) {
        blank(column, span, is_localized, report);
    }
    if column.lookup == Some(Lookup::Pair)
        && (is_localized || matches!(column.kind, Kind::Template | Kind::QName { .. }))
    {
        let span = column.span.clone();
        unfit("key(…)", column, "a column without a language", span, report);
        (column.lookup, column.partner) = (None, None);
    }
}

fn list(column: &mut Column, span: Range<usize>, is_localized: bool, report: &mut TableReport<'_>) {
    let is_prose =
        matches!(&*column.name, "code" | "name" | "deprecated" | "title" | "message" | "description" | "resolution");
    if is_prose {
        report
            .at(span, Rule::UnexpectedType, format!("column `{}` cannot be a list", column.name))
            .label("expected one value in each cell");
    } else if is_localized {
        report
            .at(span, Rule::UnexpectedLocale, format!("column `{}` cannot have a language", column.name))
            .label("a list is the same in every language");
    } else if matches!(column.lookup, Some(Lookup::Key | Lookup::Pair)) {
        conflict(("key", "list"), span, report).help("use `index` to find the rows whose list contains a value");
        column.lookup = Some(Lookup::Index);
        column.partner = None;
    } else if let Some(element) = Element::of(column.kind) {
        column.kind = Kind::List(element);
    } else {
        unfit("list", column, "`text`, an integer, `enum`, `ref` or `http_status`", span, report);
    }
}

fn range(column: &mut Column, span: Range<usize>, report: &mut TableReport<'_>) {
    match column.kind {
        Kind::Integer(integer) => {
            column.kind = Kind::Range(integer);
            only_key(column, "range", span, report);
        }
        Kind::List(_) => {
            conflict(("list", "range"), span, report);
        }
        _ => unfit("range", column, "an integer", span, report),
    }
}

/// Makes a pattern a key.
fn only_key(column: &mut Column, pattern: &'static str, span: Range<usize>, report: &mut TableReport<'_>) {
    match column.lookup {
        Some(Lookup::Index) => {
            conflict((pattern, "index"), span, report).help("remove `index`: a pattern is a key");
        }
        Some(Lookup::Pair) => {
            conflict((pattern, "key(…)"), span, report).help("remove the column in parentheses");
            column.partner = None;
        }
        Some(Lookup::Key) | None => {}
    }
    column.lookup = Some(Lookup::Key);
}

fn blank(column: &mut Column, span: Range<usize>, is_localized: bool, report: &mut TableReport<'_>) {
    let is_key = matches!(column.lookup, Some(Lookup::Key | Lookup::Pair));
    if column.kind != Kind::Text {
        unfit("blank", column, "`text`", span, report);
    } else if column.optional {
        conflict(("blank", "optional"), span, report)
            .help("use `blank` if a blank cell is a value like any other, `optional` if it means that there is none");
    } else if is_localized || !is_key {
        let title = format!("`blank` does not fit column `{}`", column.name);
        report.at(span, Rule::UnfitModifier, title).label("expected a `key` without a language");
    } else {
        column.has_blank = true;
    }
}

fn unfit(word: &str, column: &Column, expected: &str, span: Range<usize>, report: &mut TableReport<'_>) {
    let title = format!("`{word}` does not fit `{}`", column.kind.word());
    report.at(span, Rule::UnfitModifier, title).label(format!("expected {expected}"));
}

fn conflict<'r>(
    (first, second): (&str, &str),
    span: Range<usize>,
    report: &'r mut TableReport<'_>,
) -> &'r mut crate::diagnostic::Diagnostic {
    report
        .at(span, Rule::ConflictingModifiers, format!("conflicting modifiers `{first}` and `{second}`"))
        .label("expected one of them")
}

#[cfg(test)]
mod tests {
    use crate::{Rule, Selection, read};

    #[test]
    fn no_column_that_all_catalogs_share_is_a_list_but_the_status() {
        for name in ["code", "name", "title", "message", "description", "resolution", "deprecated"] {
            let table = format!("variant,{name}:list\nA,x\n");
            let found: Vec<Rule> =
                read(&Selection::inline(table.as_str())).diagnostics.iter().map(|found| found.rule).collect();
            assert_eq!(found, [Rule::UnexpectedType], "{name}");
        }
        assert!(!read(&Selection::inline("code,http_status:list\nA,400|401\n")).diagnostics.has_errors());
    }
}
