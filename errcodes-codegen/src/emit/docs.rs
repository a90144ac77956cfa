//! Documentation: a table's texts as text, never as Markdown.

use errcodes_table::{Element, Field, Kind, Lookup, Row, TypedColumn, Value};
use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::{Plan, Variant, deprecation};
use crate::emit::tokens;
use crate::markdown::escape;

/// One line as a doc attribute.
pub(super) fn line(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#[doc = #text])
}

/// Returns paragraphs as documentation comments, one for each line, as text.
///
/// A comment is one token for the compiler, and an attribute five.
fn comments(paragraphs: &[String]) -> String {
    let mut text = String::with_capacity(paragraphs.iter().map(|paragraph| paragraph.len() + 16).sum());
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !text.is_empty() {
            text.push_str("///\n");
        }
        for line in paragraph.split('\n') {
            if has_refused(line) {
                text.push_str("#[doc = ");
                let literal = format!("{:?}", format!(" {line}"));
                text.push_str(&literal);
                text.push_str("]\n");
            } else {
                text.push_str("/// ");
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text
}

/// Returns `true` for a line with what rustc reports in a comment and not in a text: control characters, and those that
/// change the direction of the text. A table has them only after an error, or if that is allowed.
fn has_refused(line: &str) -> bool {
    for byte in line.as_bytes() {
        if *byte < b' ' || *byte == 0x7f {
            return true;
        }
    }
    let is_refused =
        |char: char| char.is_control() || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !line.is_ascii() && line.chars().any(is_refused)
}

/// A text of the table as documentation.
pub(super) fn text(text: &str) -> TokenStream {
    tokens::lexed(&comments(&[escape(text)]))
}

/// Returns the documentation of a row as attributes: code, name, status and SOAP fault, then its texts, then its place.
pub(super) fn variant(plan: &Plan<'_>, variant: &Variant<'_>) -> String {
    let (Some(catalog), Some(row)) = (plan.catalog, variant.row) else {
        return comments(&["A row of the table.".to_owned()]);
    };
    let mut heading = Vec::new();
    for name in ["code", "name", "http_status", "soap_fault"] {
        let shown = |column| catalog.row(row)?.shown(column);
        let Some(text) = plan.column(name).and_then(shown) else {
            continue;
        };
        let text = escape(&text);
        match name {
            "http_status" => heading.push(format!("HTTP {text}")),
            _ if !text.is_empty() => heading.push(text),
            _ => {}
        }
    }
    if heading.is_empty() {
        heading.push(escape(&variant.name.to_string()));
    }
    let mut paragraphs = vec![heading.join(", ")];
    for column in plan.columns.iter().filter(|column| is_prose(column)) {
        for values in &column.values {
            if let Some(Value::Text(text)) = values.get(row) {
                paragraphs.push(prose(column.field.name(), text));
            }
        }
    }
    let number = catalog.row(row).map_or(0, Row::line);
    paragraphs.push(match catalog.source().file() {
        Some(_) => format!("{}, line {number}", escape(catalog.source().name())),
        None => format!("Line {number} of the table"),
    });
    comments(&paragraphs)
}

/// Text columns other than the code and the name.
fn is_prose(column: &TypedColumn) -> bool {
    matches!(column.field.kind(), Kind::Text | Kind::Template)
        && !matches!(column.field.name(), "code" | "name" | "deprecated")
}

fn prose(column: &str, text: &str) -> String {
    let text = escape(text);
    match column {
        "title" | "description" | "resolution" => text,
        _ if text.is_empty() => text,
        _ => format!("{}: {text}", escape(column)),
    }
}

/// Returns the attribute `#[deprecated]` of a deprecated row, as text.
pub(super) fn deprecated(plan: &Plan<'_>, variant: &Variant<'_>) -> Option<String> {
    let note = deprecation(plan.catalog?, variant.row?)?;
    Some(format!("#[deprecated(note = {note:?})]"))
}

/// Returns the documentation of an accessor; the texts of an enum with fields are filled.
pub(super) fn accessor(field: &Field, is_filled: bool) -> TokenStream {
    let name = field.name();
    let what = match name {
        "code" if field.is_pattern() => "Returns the codes of the row".to_owned(),
        "code" => "Returns the code".to_owned(),
        "name" => "Returns the symbolic name".to_owned(),
        "http_status" if field.kind().is_list() => "Returns the HTTP statuses".to_owned(),
        "http_status" => "Returns the HTTP status".to_owned(),
        "soap_fault" => "Returns the SOAP fault code".to_owned(),
        "deprecated" => "Returns why the row is deprecated, or `None` if it is not".to_owned(),
        _ if field.kind() == Kind::Ref => format!("Returns the row that the column `{name}` names"),
        _ if field.kind() == Kind::List(Element::Ref) => format!("Returns the rows that the column `{name}` names"),
        _ if field.kind().is_list() => format!("Returns the values of the column `{name}`"),
        _ => format!("Returns the column `{name}`"),
    };
    let blank = if field.is_optional() && field.kind().is_list() {
        ", none if the cell is blank"
    } else if field.is_optional() && name != "deprecated" {
        ", or `None` if the cell is blank"
    } else {
        ""
    };
    let texts = field.kind().is_template().then(|| line(template_use(is_filled)));
    let first = line(&format!("{what}{blank}."));
    texts.map_or_else(|| first.clone(), |texts| quote!(#first #[doc = ""] #texts))
}

/// Returns how a text with placeholders is used.
fn template_use(is_filled: bool) -> &'static str {
    if is_filled {
        "Its placeholders are filled from the fields. `to_string` writes it in the default language, `in_locale` and `accept_language` in the reader's."
    } else {
        "`with` sets the value of a placeholder and `fill` returns the message, which is in the default language, or in the reader's by `in_locale` and `accept_language`."
    }
}

/// Returns the documentation of a lookup.
pub(super) fn lookup(field: &Field, lookup: Lookup) -> TokenStream {
    let name = field.name();
    line(&match (lookup, field.kind()) {
        (Lookup::Key, Kind::Range(_)) => {
            format!("Returns the error whose `{name}` is this or the narrowest range around it, or `None`.")
        }
        (Lookup::Key, Kind::Pattern) => {
            format!("Returns the error whose `{name}` is this text or a template that matches it, or `None`.")
        }
        (Lookup::Key, _) => format!("Returns the error with this `{name}`, or `None`."),
        (Lookup::Pair, _) => {
            let partner = field.first().partner.as_deref().unwrap_or_default();
            format!("Returns the error with this `{name}` and this `{partner}`, or `None`.")
        }
        (Lookup::Index, kind) if kind.is_list() => {
            format!("Returns all errors whose `{name}` contains this value, in the order of `ALL`.")
        }
        (Lookup::Index, _) => format!("Returns all errors with this `{name}`, in the order of `ALL`."),
    })
}

/// What an `expect_…` gives.
pub(super) fn expect(field: &Field, is_const: bool) -> TokenStream {
    let name = field.name();
    let (first, second) = (
        line(&format!("Returns the error with this `{name}`.")),
        line(if is_const {
            "If no row has it, with the name of the enum and the value; in a `const`, when the program is compiled."
        } else {
            "If no row has it, with the name of the enum and the value."
        }),
    );
    quote!(#first #[doc = ""] #[doc = " # Panics"] #[doc = ""] #second)
}
