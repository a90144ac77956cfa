//! Documentation: a table's texts as text, never as Markdown.

use errcodes_table::{Field, Kind, Lookup, Row, TypedColumn, Value};
use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::{Plan, Variant, deprecation};
use crate::emit::tokens;

/// One line as a doc attribute.
pub(super) fn line(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#[doc = #text])
}

/// Paragraphs as doc attributes, one for each line, as the text of the program.
fn attributes(paragraphs: &[String]) -> String {
    let text = paragraphs.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join("\n\n");
    let line = |text: &str| {
        if text.is_empty() { "#[doc = \"\"]".to_owned() } else { format!("#[doc = {:?}]", format!(" {text}")) }
    };
    text.split('\n').map(line).collect()
}

/// `text` so that Markdown shows it as it is: lines trimmed, ASCII punctuation escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        if !escaped.is_empty() {
            // A line break of the document, kept as one.
            escaped.push_str("\\\n");
        }
        for char in line.chars() {
            if char.is_ascii_punctuation() {
                escaped.push('\\');
            }
            escaped.push(char);
        }
    }
    escaped
}

/// A text of the table as documentation.
pub(super) fn text(text: &str) -> TokenStream {
    tokens::lexed(&attributes(&[escape(text)]))
}

/// What a row says: code, name, status and fault, then its texts, then where it stands. Attributes, as text.
pub(super) fn variant(plan: &Plan<'_>, variant: &Variant<'_>) -> String {
    let (Some(catalog), Some(row)) = (plan.catalog, variant.row) else {
        return attributes(&["A row of the table.".to_owned()]);
    };
    let mut heading = Vec::new();
    for name in ["code", "name", "http_status", "soap_fault"] {
        let Some(text) = plan.column(name).and_then(|column| column.value(row).text()) else {
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
    attributes(&paragraphs)
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

/// `#[deprecated]`, where the row says so; an attribute, as text.
pub(super) fn deprecated(plan: &Plan<'_>, variant: &Variant<'_>) -> Option<String> {
    // rustdoc reads notes as Markdown and looks for links in them; the compiler shows them as they are, so nothing else
    // is escaped.
    let note = without_links(deprecation(plan.catalog?, variant.row?)?);
    Some(format!("#[deprecated(note = {note:?})]"))
}

/// `text` with a backslash before every `[`, unless one escapes it already: a second would escape the first.
fn without_links(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut is_escaped = false;
    for char in text.chars() {
        if char == '[' && !is_escaped {
            escaped.push('\\');
        }
        is_escaped = char == '\\' && !is_escaped;
        escaped.push(char);
    }
    escaped
}

/// What an accessor gives; the texts of an enum with fields are filled.
pub(super) fn accessor(field: &Field, is_filled: bool) -> TokenStream {
    let name = field.name();
    let what = match name {
        "code" => "The code on the wire".to_owned(),
        "name" => "The symbolic name on the wire".to_owned(),
        "http_status" => "The HTTP status that the table gives".to_owned(),
        "soap_fault" => "The SOAP fault code".to_owned(),
        "deprecated" => "Why the row is deprecated, if it is".to_owned(),
        _ if field.kind() == Kind::Ref => format!("The row that the column `{name}` names"),
        _ => format!("The column `{name}`"),
    };
    let blank = if field.is_optional() && name != "deprecated" { "; nothing where the cell is blank" } else { "" };
    let texts = (field.kind() == Kind::Template).then(|| line(template_use(is_filled)));
    let first = line(&format!("{what}{blank}."));
    texts.map_or_else(|| first.clone(), |texts| quote!(#first #[doc = ""] #texts))
}

/// What one does with a text that has placeholders.
fn template_use(is_filled: bool) -> &'static str {
    if is_filled {
        "Its placeholders are filled from the fields. `to_string` shows it in the default language, `in_locale` and `accept_language` in the reader's."
    } else {
        "`with` gives a placeholder its value, `fill` makes the message; that is shown in the default language, or in the reader's by `in_locale` and `accept_language`."
    }
}

/// What a lookup gives.
pub(super) fn lookup(field: &Field, lookup: Lookup) -> TokenStream {
    let name = field.name();
    line(&match lookup {
        Lookup::Key => format!("The error with this `{name}`; nothing where no row has it."),
        Lookup::Index => format!("All errors with this `{name}`, in the order of `ALL`."),
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

#[cfg(test)]
mod tests {
    use super::without_links;

    #[test]
    fn brackets_are_escaped_once() {
        for (text, escaped) in [("[x]", r"\[x]"), (r"\[x]", r"\[x]"), (r"\\[x]", r"\\\[x]"), (r"\n [", r"\n \[")] {
            assert_eq!(without_links(text), escaped);
        }
    }
}
