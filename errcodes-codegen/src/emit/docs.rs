//! Documentation of items: a table's texts as text, never as Markdown.

use std::borrow::Cow;

use errcodes_table::{Element, Field, Kind, Lookup, TypedColumn, all_of, is_printable, one_of};
use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::Plan;
use crate::emit::tokens;
use crate::markdown::escape;

/// One line as a doc attribute.
pub(super) fn line(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#[doc = #text])
}

/// Returns paragraphs as documentation comments, one for each line, as text.
///
/// A comment is one token for the compiler, and an attribute five. What is not [printable](is_printable), as after an error, or
/// if it is allowed, is an attribute: rustc reports it in a comment.
pub(super) fn comments(paragraphs: &[String], is_printable: bool) -> String {
    let mut text = String::with_capacity(paragraphs.iter().map(|paragraph| paragraph.len() + 16).sum());
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !text.is_empty() {
            text.push_str("///\n");
        }
        for line in paragraph.split('\n') {
            if is_printable {
                text.push_str("/// ");
                text.push_str(line);
                text.push('\n');
            } else {
                text.push_str("#[doc = ");
                let literal = format!("{:?}", format!(" {line}"));
                text.push_str(&literal);
                text.push_str("]\n");
            }
        }
    }
    text
}

/// A text of the table as documentation.
pub(super) fn text(text: &str) -> TokenStream {
    let text = escape(text);
    let is_printable = is_printable(&text);
    tokens::lexed(&comments(&[text], is_printable))
}

/// Returns the cell of a row as the table has it, in the default language.
pub(super) fn shown<'p>(plan: &Plan<'p>, column: &'p TypedColumn, row: usize) -> Option<Cow<'p, str>> {
    plan.catalog?.row(row)?.shown(column)
}

/// Where codes are read.
pub(super) const READ_AS_RECEIVED: &str =
    "A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.";

/// Returns the documentation of `Deserialize`.
pub(super) fn deserialize() -> [TokenStream; 2] {
    [line(READ_AS_RECEIVED), line("An unknown code is an error here, and the message around it is lost.")]
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
