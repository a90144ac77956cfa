//! Documentation of the rows: what their variants say, and the table on the page of the enum.

use std::borrow::Cow;
use std::fmt::Write as _;

use errcodes_table::{Kind, Row, TypedColumn, Value, is_printable};

use crate::bind::{Plan, Variant, deprecation};
use crate::emit::docs::{READ_AS_RECEIVED, comments, shown};
use crate::markdown::escape;

/// The documentation of variants. What is the same for all rows is made once, since a macro runs unoptimized.
pub(super) struct RowDocs<'p> {
    plan: &'p Plan<'p>,
    /// The columns of the first line, each with what is before its cell.
    heading: Vec<(&'static str, &'p TypedColumn)>,
    /// The texts, each with what is before it.
    texts: Vec<(String, &'p [Value])>,
    /// The other columns, each with what is before its cell.
    facts: Vec<(String, &'p TypedColumn)>,
    /// The columns by which rustdoc finds a row.
    aliases: Vec<&'p TypedColumn>,
    /// The name of the table.
    source: String,
    /// Whether all of it may be comments.
    is_printable: bool,
}

impl<'p> RowDocs<'p> {
    pub(super) fn new(plan: &'p Plan<'p>) -> Self {
        let heading = [("", "code"), ("", "name"), ("HTTP ", "http_status"), ("", "soap_fault")];
        let (mut texts, mut facts) = (Vec::new(), Vec::new());
        for column in plan.columns.iter().copied() {
            let name = column.field.name();
            if is_prose(column) {
                let languages = column.field.columns.iter().map(|language| label(name, language.locale.as_deref()));
                texts.extend(languages.zip(column.values.iter().map(Vec::as_slice)));
            } else if !SHOWN_APART.contains(&name) {
                facts.push((format!("- {}: ", escape(name)), column));
            }
        }
        Self {
            plan,
            heading: heading.into_iter().filter_map(|(before, name)| Some((before, plan.column(name)?))).collect(),
            texts,
            facts,
            aliases: ["code", "name"].into_iter().filter_map(|name| plan.column(name)).collect(),
            source: plan.catalog.map_or_else(String::new, |catalog| escape(catalog.source().name())),
            is_printable: plan
                .catalog
                .is_none_or(|catalog| is_printable(catalog.source().text()) && is_printable(catalog.source().name())),
        }
    }

    /// Returns all attributes of a variant, as text: its documentation, its aliases, and whether it is deprecated.
    pub(super) fn attributes(&self, variant: &Variant<'_>) -> String {
        let mut text = self.documentation(variant);
        self.push_aliases(variant, &mut text);
        if let Some(note) = self.plan.catalog.zip(variant.row).and_then(|(catalog, row)| deprecation(catalog, row)) {
            // Writing to a string does not fail.
            let _ = write!(text, "#[deprecated(note = {note:?})]");
        }
        text
    }

    /// Returns the table of all rows on the page of the enum, as attributes: code, variant, status and the first text.
    pub(super) fn overview(&self) -> String {
        let plan = self.plan;
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
            // HTML, since rustc would look for items behind links of Markdown, which takes as long as to parse the enum.
            format!("<a href=\"#variant.{}\">`{name}`</a>", name.trim_start_matches("r#"))
        };
        let cell = |text: Option<Cow<'_, str>>| text.map_or_else(String::new, |text| escape(&on_one_line(text)));
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
        format!("#[doc = \"\"]{}", comments(&[received, first, lines.join("\n")], self.is_printable))
    }

    /// Code, name, status and SOAP fault of a row, then its texts, then its place.
    fn documentation(&self, variant: &Variant<'_>) -> String {
        let (Some(catalog), Some(row)) = (self.plan.catalog, variant.row) else {
            return comments(&["A row of the table.".to_owned()], true);
        };
        let mut heading = String::new();
        for &(before, column) in &self.heading {
            let Some(text) = shown(self.plan, column, row) else { continue };
            let text = escape(&text);
            if !(text.is_empty() && before.is_empty()) {
                heading.push_str(if heading.is_empty() { "" } else { ", " });
                heading.push_str(before);
                heading.push_str(&text);
            }
        }
        if heading.is_empty() {
            heading = escape(&variant.name.to_string());
        }
        let mut paragraphs = vec![heading];
        for (before, values) in &self.texts {
            if let Some(Value::Text(text)) = values.get(row) {
                let text = escape(text);
                paragraphs.push(if text.is_empty() { text } else { before.clone() + &text });
            }
        }
        let mut facts = String::new();
        for (before, column) in &self.facts {
            let Some(text) = shown(self.plan, column, row) else { continue };
            facts.push_str(if facts.is_empty() { "" } else { "\n" });
            facts.push_str(before);
            facts.push_str(&escape(&on_one_line(text)));
        }
        paragraphs.push(facts);
        let number = catalog.row(row).map_or(0, Row::line);
        paragraphs.push(match catalog.source().file() {
            Some(_) => format!("{}, line {number}", self.source),
            None => format!("Line {number} of the table"),
        });
        comments(&paragraphs, self.is_printable)
    }

    /// The attribute by which rustdoc and completion find a row by its code and its name.
    fn push_aliases(&self, variant: &Variant<'_>, text: &mut String) {
        let Some(row) = variant.row else { return };
        let name = variant.name.to_string();
        let mut first = None;
        for &column in &self.aliases {
            let Some(alias) = shown(self.plan, column, row) else { continue };
            if alias != name && is_alias(&alias) && first.as_ref() != Some(&alias) {
                let before = if first.is_none() { "#[doc(alias(" } else { ", " };
                let _ = write!(text, "{before}{alias:?}");
                first = Some(alias);
            }
        }
        if first.is_some() {
            text.push_str("))]");
        }
    }
}

/// The columns that the first line of a row's documentation shows, and the note of the compiler.
const SHOWN_APART: [&str; 5] = ["code", "name", "http_status", "soap_fault", "deprecated"];

fn is_prose(column: &TypedColumn) -> bool {
    matches!(column.field.kind(), Kind::Text | Kind::Template) && !SHOWN_APART.contains(&column.field.name())
}

/// Returns what is before a text: its column, unless it is one that everybody knows, and its language.
fn label(column: &str, locale: Option<&str>) -> String {
    let is_known = matches!(column, "title" | "description" | "resolution" | "message");
    match (is_known, locale.map(escape)) {
        (true, None) => String::new(),
        (true, Some(locale)) => format!("{locale}: "),
        (false, None) => format!("{}: ", escape(column)),
        (false, Some(locale)) => format!("{} ({locale}): ", escape(column)),
    }
}

fn on_one_line(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { text }
}

/// Returns `true` for a text that rustdoc takes as an alias.
fn is_alias(text: &str) -> bool {
    // Most keys are of letters, digits and underscores, which a loop sees sooner in a macro.
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return true;
    }
    let is_refused = |char: char| matches!(char, '"' | '\'') || char.is_whitespace() && char != ' ';
    !text.is_empty() && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains(is_refused)
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
