//! The columns whose meaning the generator knows: their types and modifiers where the header names none.

use crate::column::{Column, Kind, Lookup};
use crate::diagnostic::TableFaults;
use crate::table::Cell;
use crate::text::Text;

/// What the words after the name say.
#[derive(Clone, Copy, Default)]
pub(super) struct Words {
    pub(super) kind: Option<Kind>,
    pub(super) optional: bool,
    pub(super) lookup: Option<Lookup>,
    /// A word was none, and not near to one either.
    pub(super) is_unknown: bool,
}

/// Completes what the header cell says with what its name means.
pub(super) fn apply(
    name: &Text,
    at: usize,
    cell: &Cell,
    words: Words,
    localized: bool,
    faults: &mut TableFaults<'_>,
) -> Column {
    let mut column = Column {
        at,
        span: cell.span.clone(),
        name: name.clone(),
        kind: words.kind.unwrap_or(Kind::Text),
        optional: words.optional,
        lookup: words.lookup,
        locale: None,
        is_sure: true,
    };
    let mut refuse = |message: String| {
        faults.at(cell.span.clone(), message);
    };
    let plain = words.kind.is_none() && !localized;
    match &**name {
        "code" | "name" => {
            let fits = match column.kind {
                Kind::Text => true,
                Kind::Integer(_) => &**name == "code",
                _ => false,
            };
            if !fits {
                let types = if &**name == "code" { "text or an integer" } else { "text" };
                refuse(format!("`{name}` is {types}"));
                column.kind = Kind::Text;
            } else if localized {
                refuse(format!("a locale on `{name}`, which stands on the wire and has no language"));
            }
            column.lookup = column.lookup.or(Some(Lookup::Key));
        }
        "variant" if !plain || column.optional || column.lookup.is_some() => {
            refuse("`variant` takes no type, modifier or locale: it is the Rust name, and may be blank".to_owned());
        }
        "http_status" => {
            if !plain {
                refuse("`http_status` takes no type and no locale: its cells are HTTP statuses".to_owned());
            }
            column.kind = Kind::HttpStatus;
        }
        "soap_fault" => {
            if !plain {
                refuse("`soap_fault` takes no type and no locale: its cells are QNames".to_owned());
            }
            // The column of the namespaces is found when all columns are known.
            column.kind = Kind::QName { namespaces: at };
        }
        "soap_namespace" if !plain || column.lookup.is_some() => {
            refuse("`soap_namespace` takes no word but `optional`: it belongs to `soap_fault`".to_owned());
        }
        "deprecated" => {
            if column.kind != Kind::Text || localized {
                refuse("`deprecated` is text without a locale: the compiler shows it as it is".to_owned());
                column.kind = Kind::Text;
            }
            column.optional = true;
        }
        "title" | "description" | "resolution" if !matches!(column.kind, Kind::Text | Kind::Template) => {
            refuse(format!("`{name}` is prose: `text` or `template`"));
            column.kind = Kind::Text;
        }
        _ if localized && !matches!(column.kind, Kind::Text | Kind::Template) => {
            refuse(format!("a locale on `{name}`, which is no text: only `text` and `template` have a language"));
        }
        _ => {}
    }
    column
}

/// True for text that may stand in several languages.
pub(super) fn may_have_language(column: &Column) -> bool {
    matches!(column.kind, Kind::Text | Kind::Template) && !matches!(&*column.name, "code" | "name" | "deprecated")
}

/// The `variant` column names the variants; it is no data and has no accessor.
pub(super) fn take_variant(columns: &mut Vec<Column>) -> Option<usize> {
    let place = columns.iter().position(|column| column.name == "variant")?;
    Some(columns.remove(place).at)
}

/// Joins `soap_fault` with `soap_namespace`: each needs the other, and both are optional or neither.
pub(super) fn pair_soap(columns: &mut Vec<Column>, unreadable: &[String], faults: &mut TableFaults<'_>) {
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
                    faults
                        .at(namespaces.span, "`soap_fault` and `soap_namespace` are both optional or neither is")
                        .also(column.span.clone(), "differs from this");
                }
            }
        }
        (Some(fault), None) => {
            let Some(column) = columns.get_mut(fault) else { return };
            column.is_sure = false;
            if !is_unreadable("soap_namespace") {
                faults.at(column.span.clone(), "`soap_fault` without `soap_namespace`").help(
                    "add the column `soap_namespace`: a prefix is an abbreviation, and only its namespace is compared",
                );
            }
        }
        (None, Some(namespace)) => {
            let column = columns.remove(namespace);
            if !is_unreadable("soap_fault") {
                faults.at(column.span, "`soap_namespace` without `soap_fault`");
            }
        }
        (None, None) => {}
    }
}
