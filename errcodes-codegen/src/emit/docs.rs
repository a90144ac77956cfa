//! Documentation: a table's texts as text, never as Markdown.

use std::borrow::Cow;

use errcodes_table::{Element, Field, Kind, Lookup, Row, TypedColumn, Value, all_of, one_of};
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
        let Some(text) = plan.column(name).and_then(|column| shown(plan, column, row)) else {
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
        for (language, values) in column.field.columns.iter().zip(&column.values) {
            if let Some(Value::Text(text)) = values.get(row) {
                paragraphs.push(prose(column.field.name(), language.locale.as_deref(), text));
            }
        }
    }
    let others = plan.columns.iter().filter(|column| !is_prose(column) && !SHOWN_APART.contains(&column.field.name()));
    let facts = others.filter_map(|column| {
        let text = shown(plan, column, row)?;
        Some(format!("- {}: {}", escape(column.field.name()), escape(&text.replace('\n', " "))))
    });
    paragraphs.push(facts.collect::<Vec<_>>().join("\n"));
    let number = catalog.row(row).map_or(0, Row::line);
    paragraphs.push(match catalog.source().file() {
        Some(_) => format!("{}, line {number}", escape(catalog.source().name())),
        None => format!("Line {number} of the table"),
    });
    comments(&paragraphs)
}

/// The columns that the first line of a row's documentation shows, and the note of the compiler.
const SHOWN_APART: [&str; 5] = ["code", "name", "http_status", "soap_fault", "deprecated"];

/// Returns the cell of a row as the table has it, in the default language.
fn shown<'p>(plan: &Plan<'p>, column: &'p TypedColumn, row: usize) -> Option<Cow<'p, str>> {
    plan.catalog?.row(row)?.shown(column)
}

fn is_prose(column: &TypedColumn) -> bool {
    matches!(column.field.kind(), Kind::Text | Kind::Template) && !SHOWN_APART.contains(&column.field.name())
}

/// Returns a text with its column, unless it is one that everybody knows, and its language.
fn prose(column: &str, locale: Option<&str>, text: &str) -> String {
    let text = escape(text);
    let is_known = matches!(column, "title" | "description" | "resolution" | "message");
    let label = (!is_known).then(|| escape(column));
    match (label, locale) {
        _ if text.is_empty() => text,
        (None, None) => text,
        (None, Some(locale)) => format!("{}: {text}", escape(locale)),
        (Some(column), None) => format!("{column}: {text}"),
        (Some(column), Some(locale)) => format!("{column} ({}): {text}", escape(locale)),
    }
}

/// Where codes are read.
const READ_AS_RECEIVED: &str = "A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.";

/// Returns the documentation of `Deserialize`.
pub(super) fn deserialize() -> [TokenStream; 2] {
    [line(READ_AS_RECEIVED), line("An unknown code is an error here, and the message around it is lost.")]
}

/// Returns the table of all rows on the page of the enum, as attributes: code, variant, status and the first text.
pub(super) fn overview(plan: &Plan<'_>) -> String {
    let Some(catalog) = plan.catalog.filter(|_| !plan.has_errors) else { return String::new() };
    let (code, status) = (plan.code(), plan.column("http_status"));
    let told = ["message", "title", "description"].into_iter().find_map(|name| plan.column(name));
    let text = told.or_else(|| plan.columns.iter().copied().find(|column| is_prose(column)));
    let of_code = |row: usize| {
        let code = code?;
        shown(plan, code.column, row).or_else(|| shown(plan, code.otherwise?, row))
    };
    let of_variant = |variant: &Variant<'_>| {
        let name = variant.name.to_string();
        format!("[`{name}`](#variant.{})", name.trim_start_matches("r#"))
    };
    let cell = |text: Option<Cow<'_, str>>| text.map_or_else(String::new, |text| escape(&text.replace('\n', " ")));
    // A column that the table does not have is left out.
    let line = |of_code: String, variant: String, of_status: String, of_text: String| {
        let cells = [code.map(|_| of_code), Some(variant), status.map(|_| of_status), text.map(|_| of_text)];
        format!("| {} |", cells.into_iter().flatten().collect::<Vec<_>>().join(" | "))
    };
    let header =
        |[code, variant, status, text]: [&str; 4]| line(code.into(), variant.into(), status.into(), text.into());
    let mut lines = vec![header(["Code", "Variant", "Status", "Text"]), header(["---"; 4])];
    lines.extend(plan.variants.iter().filter_map(|variant| {
        let row = variant.row?;
        let value = |column: Option<&TypedColumn>| cell(column.and_then(|column| shown(plan, column, row)));
        Some(line(cell(of_code(row)), of_variant(variant), value(status), value(text)))
    }));
    let first = match catalog.source().file() {
        Some(_) => format!("The rows of {}:", escape(catalog.source().name())),
        None => "The rows of the table:".to_owned(),
    };
    let received = if plan.is_read() { READ_AS_RECEIVED.to_owned() } else { String::new() };
    format!("#[doc = \"\"]{}", comments(&[received, first, lines.join("\n")]))
}

/// Returns the attributes by which rustdoc and completion find a row by its code and its name, as text.
pub(super) fn aliases(plan: &Plan<'_>, variant: &Variant<'_>) -> String {
    let name = variant.name.to_string();
    let mut aliases: Vec<Cow<'_, str>> = Vec::new();
    for column in ["code", "name"] {
        let cell = variant.row.and_then(|row| shown(plan, plan.column(column)?, row));
        aliases.extend(cell.filter(|text| *text != name && is_alias(text) && !aliases.contains(text)));
    }
    let attributes: Vec<String> = aliases.iter().map(|alias| format!("#[doc(alias = {alias:?})]")).collect();
    attributes.concat()
}

/// Returns `true` for a text that rustdoc takes as an alias.
fn is_alias(text: &str) -> bool {
    let is_refused = |char: char| matches!(char, '"' | '\'') || char.is_whitespace() && char != ' ';
    !text.is_empty() && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains(is_refused)
}

/// Returns the attribute `#[deprecated]` of a deprecated row, as text.
pub(super) fn deprecated(plan: &Plan<'_>, variant: &Variant<'_>) -> Option<String> {
    let note = deprecation(plan.catalog?, variant.row?)?;
    Some(format!("#[deprecated(note = {note:?})]"))
}

/// Returns the documentation of an accessor, with two values of its column; the texts of an enum with fields are filled.
pub(super) fn accessor(plan: &Plan<'_>, column: &TypedColumn) -> TokenStream {
    let field = &column.field;
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
    let languages: Vec<&str> = field.columns.iter().filter_map(|column| column.locale.as_deref()).collect();
    let languages = if languages.is_empty() { String::new() } else { format!(" in {}", all_of(languages)) };
    let blank = if field.is_optional() && field.kind().is_list() {
        ", none if the cell is blank"
    } else if field.is_optional() && name != "deprecated" {
        ", or `None` if the cell is blank"
    } else {
        ""
    };
    let texts = field.kind().is_template().then(|| line(template_use(!plan.item.is_plain())));
    let first = line(&format!("{what}{languages}{}{blank}.", samples(plan, column)));
    texts.map_or_else(|| first.clone(), |texts| quote!(#first #[doc = ""] #texts))
}

/// Returns the first two values of a column, as text.
fn samples(plan: &Plan<'_>, column: &TypedColumn) -> String {
    /// The characters of a sample that are shown.
    const LONGEST: usize = 40;
    let mut samples: Vec<String> = Vec::new();
    for row in plan.variants.iter().filter_map(|variant| variant.row) {
        let Some(text) = shown(plan, column, row) else { continue };
        let mut shown: String = text
            .chars()
            .take(LONGEST)
            .map(|char| if char == '`' || char.is_whitespace() { ' ' } else { char })
            .collect();
        if text.chars().nth(LONGEST).is_some() {
            shown.push('…');
        }
        if !shown.trim().is_empty() && !samples.contains(&shown) {
            samples.push(shown);
        }
        if samples.len() == 2 {
            break;
        }
    }
    if samples.is_empty() { String::new() } else { format!(", such as {}", one_of(samples.iter().map(String::as_str))) }
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
pub(super) fn lookup(field: &Field, lookup: Lookup, is_code: bool) -> TokenStream {
    let name = field.name();
    let first = line(&match (lookup, field.kind()) {
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
    });
    let received = line(READ_AS_RECEIVED);
    if is_code && lookup == Lookup::Key { quote!(#first #[doc = ""] #received) } else { first }
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

#[cfg(test)]
mod tests {
    use super::is_alias;

    #[test]
    fn an_alias_is_what_rustdoc_takes() {
        for (text, expected) in [
            ("0080", true),
            ("two words", true),
            ("認証エラー", true),
            ("#100", true),
            ("", false),
            (" a", false),
            ("a ", false),
            ("it's", false),
            ("a \"b\"", false),
            ("a\tb", false),
            ("a\u{a0}b", false),
        ] {
            assert_eq!(is_alias(text), expected, "{text:?}");
        }
    }
}
