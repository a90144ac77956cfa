//! Well-known columns: their default types and modifiers, and what they allow.

use crate::column::words::{Modifier, Words};
use crate::column::{Column, Kind, Lookup, fit};
use crate::diagnostic::TableReport;
use crate::rule::Rule;
use crate::table::Cell;
use crate::text::Text;

/// Completes a header cell with the defaults of a well-known column, and checks it.
pub(super) fn apply(
    name: &Text,
    at: usize,
    cell: &Cell,
    words: &Words,
    localized: bool,
    report: &mut TableReport<'_>,
) -> Column {
    let has_type = words.kind.is_some();
    let mut column = Column {
        at,
        span: cell.span.clone(),
        name: name.clone(),
        kind: words.kind.as_ref().map_or(Kind::Text, |(kind, _)| *kind),
        optional: false,
        lookup: words.lookup,
        partner: words.partner.clone(),
        within: None,
        is_hex: false,
        has_blank: false,
        locale: None,
        is_sure: true,
    };
    let mut refuse = |rule: Rule, title: String, label: &str| {
        report.at(cell.span.clone(), rule, title).label(label);
    };
    let plain = !has_type && !localized;
    // What does not fit: the words, or only the language.
    let rule = |has_words: bool| if has_words { Rule::UnexpectedType } else { Rule::UnexpectedLocale };
    let type_word = column.kind.word();
    let has_more_than_optional =
        words.lookup.is_some() || words.modifiers.iter().any(|(modifier, _)| *modifier != Modifier::Optional);
    match &**name {
        "code" | "name" => {
            let fits = match column.kind {
                Kind::Text => true,
                Kind::Integer(_) | Kind::Template => &**name == "code",
                _ => false,
            };
            if !fits {
                let expected =
                    if &**name == "code" { "expected text, an integer or a template" } else { "expected text" };
                refuse(Rule::UnexpectedType, format!("column `{name}` cannot be `{type_word}`"), expected);
                column.kind = Kind::Text;
            } else if localized {
                let title = format!("column `{name}` cannot have a language");
                refuse(Rule::UnexpectedLocale, title, "it is sent, and is the same in every language");
            }
            if column.kind == Kind::Template {
                column.kind = Kind::Pattern;
            }
            column.lookup = column.lookup.or(Some(Lookup::Key));
        }
        "variant" if !plain || words.has_modifiers() => {
            let rule = rule(has_type || words.has_modifiers());
            refuse(rule, "column `variant` takes no type, modifier or language".to_owned(), "expected `variant`");
        }
        "http_status" => {
            if !plain {
                let title = "column `http_status` takes no type and no language".to_owned();
                refuse(rule(has_type), title, "its cells are HTTP statuses");
            }
            column.kind = Kind::HttpStatus;
        }
        "soap_fault" => {
            if !plain {
                let title = "column `soap_fault` takes no type and no language".to_owned();
                refuse(rule(has_type), title, "its cells are QNames");
            }
            // The column of the namespaces is found when all columns are known.
            column.kind = Kind::QName { namespaces: at };
        }
        "soap_namespace" if !plain || has_more_than_optional => {
            let rule = rule(has_type || has_more_than_optional);
            let title = "column `soap_namespace` takes only `optional`".to_owned();
            refuse(rule, title, "its cells are the namespaces of `soap_fault`");
        }
        "deprecated" => {
            if column.kind != Kind::Text || localized {
                let has_type = column.kind != Kind::Text;
                let title = if has_type {
                    format!("column `deprecated` cannot be `{type_word}`")
                } else {
                    "column `deprecated` cannot have a language".to_owned()
                };
                refuse(rule(has_type), title, "expected text, which the compiler shows as it is");
                column.kind = Kind::Text;
            }
            column.optional = true;
        }
        "title" | "description" | "resolution" | "message" if !matches!(column.kind, Kind::Text | Kind::Template) => {
            let title = format!("column `{name}` cannot be `{type_word}`");
            refuse(Rule::UnexpectedType, title, "expected `text` or `template`");
            column.kind = Kind::Text;
        }
        _ if localized && !matches!(column.kind, Kind::Text | Kind::Template) => {
            let title = format!("column `{name}` cannot have a language");
            refuse(Rule::UnexpectedLocale, title, "only `text` and `template` columns have one");
        }
        _ => {}
    }
    if !matches!(&**name, "variant" | "soap_namespace") {
        fit::apply(&mut column, words, localized, report);
    } else if words.place(Modifier::Optional).is_some() {
        column.optional = true;
    }
    column
}

/// Returns `true` for text that may have several languages.
pub(super) fn may_have_language(column: &Column) -> bool {
    matches!(column.kind, Kind::Text | Kind::Template) && !matches!(&*column.name, "code" | "name" | "deprecated")
}

/// Removes the `variant` column, which only names the variants and has no accessor.
pub(super) fn take_variant(columns: &mut Vec<Column>) -> Option<usize> {
    let place = columns.iter().position(|column| column.name == "variant")?;
    Some(columns.remove(place).at)
}

/// Joins `soap_fault` and `soap_namespace`: each needs the other, and either both are optional or neither is.
pub(super) fn pair_soap(columns: &mut Vec<Column>, unreadable: &[String], report: &mut TableReport<'_>) {
    let is_unreadable = |name: &str| unreadable.iter().any(|known| known == name);
    let fault = columns.iter().position(|column| column.name == "soap_fault");
    let namespace = columns.iter().position(|column| column.name == "soap_namespace");
    match (fault, namespace) {
        (Some(fault), Some(namespace)) => {
            let namespaces = columns.remove(namespace);
            let fault = if namespace < fault { fault - 1 } else { fault };
            if let Some(column) = columns.get_mut(fault) {
                column.kind = Kind::QName { namespaces: namespaces.at };
                if column.optional != namespaces.optional {
                    let title = "only one of `soap_fault` and `soap_namespace` is `optional`";
                    report
                        .at(namespaces.span, Rule::IncompleteSoapFault, title)
                        .label("expected both or neither")
                        .also(column.span.clone(), "`soap_fault` is here");
                }
            }
        }
        (Some(fault), None) => {
            let Some(column) = columns.get_mut(fault) else { return };
            column.is_sure = false;
            if !is_unreadable("soap_namespace") {
                report
                    .at(column.span.clone(), Rule::IncompleteSoapFault, "column `soap_namespace` is missing")
                    .label("`soap_fault` needs it")
                    .help("add the column `soap_namespace` with the URI that each prefix is bound to");
            }
        }
        (None, Some(namespace)) => {
            let column = columns.remove(namespace);
            if !is_unreadable("soap_fault") {
                report
                    .at(column.span, Rule::IncompleteSoapFault, "column `soap_fault` is missing")
                    .label("`soap_namespace` belongs to it");
            }
        }
        (None, None) => {}
    }
}
