//! Templates: text with `{placeholder}`s, where `{{` and `}}` are braces.

use std::collections::HashMap;
use std::ops::Range;

use errcodes_shared::Broken;

use crate::catalog::refusal::Refusal;
use crate::rule::Rule;

/// Checks that the braces form placeholders.
pub(super) fn check(text: &str) -> Result<(), Refusal> {
    errcodes_shared::check_template(text).map_err(|broken| {
        let (title, label, help) = match broken {
            Broken::Unopened => ("unmatched `}`".to_owned(), "", "double a brace that is part of the text: `}}`"),
            Broken::Unclosed => {
                let expected = "expected `}` in the same cell";
                ("unclosed `{`".to_owned(), expected, "double a brace that is part of the text: `{{`")
            }
            Broken::NotAPlaceholder(written) => {
                let title = format!("`{written}` is not a placeholder");
                let help = instead(written);
                let label = "expected a name in snake_case or a number".to_owned();
                return Refusal { rule: Rule::InvalidTemplate, title, label, help: Some(help) };
            }
        };
        Refusal { rule: Rule::InvalidTemplate, title, label: label.to_owned(), help: Some(help.to_owned()) }
    })
}

/// Returns what to write instead of a placeholder of another system.
fn instead(written: &str) -> String {
    let inner = written.trim_start_matches('{').trim_end_matches('}').trim();
    if ["plural", "select", "selectordinal", "choice"]
        .iter()
        .any(|word| inner.split(',').nth(1).map(str::trim) == Some(word))
    {
        return "write each form as a column of its own: a template has no plurals".to_owned();
    }
    // A format follows the name after `:`, `!` or `,`; elsewhere a name begins with `$`.
    let name = inner.split([':', '!', ',']).next().unwrap_or_default().trim_start_matches(['$', '@', '#', '%']);
    let name = heck::ToSnakeCase::to_snake_case(name);
    if inner.is_empty() {
        "number the placeholders: `{0}`".to_owned()
    } else if !inner.contains(['"', ' ']) && errcodes_shared::check_template(&format!("{{{name}}}")).is_ok() {
        format!("write `{{{name}}}`; double the braces if they are part of the text: `{{{{…}}}}`")
    } else {
        "double the braces if they are part of the text: `{{…}}`".to_owned()
    }
}

/// Returns `true` if the braces of a text form placeholders.
#[must_use]
pub fn is_template(text: &str) -> bool {
    errcodes_shared::check_template(text).is_ok()
}

/// Returns the placeholders of a [template](is_template), in their order, with repetitions.
///
/// ```
/// use errcodes_table::placeholders;
///
/// assert_eq!(placeholders("{user}: {0} of {{1}}"), ["user", "0"]);
/// ```
#[must_use]
pub fn placeholders(text: &str) -> Vec<&str> {
    errcodes_shared::placeholders(text).map(|(_, name)| name).collect()
}

/// Returns the text that a [template](is_template) without placeholders shows, with single braces, or `None` if it has a
/// placeholder.
///
/// ```
/// use errcodes_table::literal;
///
/// assert_eq!(literal("a set {{1, 2}}").as_deref(), Some("a set {1, 2}"));
/// assert_eq!(literal("{user} is locked"), None);
/// ```
#[must_use]
pub fn literal(text: &str) -> Option<String> {
    let has_none = errcodes_shared::placeholders(text).next().is_none();
    has_none.then(|| text.replace("{{", "{").replace("}}", "}"))
}

/// The places of the placeholders of a cell in the text of its table. Found once, since a cell may have very many.
#[derive(Debug)]
pub struct PlaceholderSpans<'t> {
    cell: Range<usize>,
    first: HashMap<&'t str, Range<usize>>,
}

impl<'t> PlaceholderSpans<'t> {
    /// Finds those of the cell at this place of the text `table`.
    #[must_use]
    pub fn of(table: &'t str, cell: &Range<usize>) -> Self {
        let mut first = HashMap::new();
        // In the file, a cell differs from its value only by quotes, which are not part of a placeholder.
        for (at, name) in errcodes_shared::placeholders(table.get(cell.clone()).unwrap_or_default()) {
            let open = cell.start + at;
            first.entry(name).or_insert(open..open + name.len() + 2);
        }
        Self { cell: cell.clone(), first }
    }

    /// Returns the first place with this name, with its braces; the whole cell if there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> Range<usize> {
        self.first.get(name).unwrap_or(&self.cell).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceholderSpans, check, placeholders};

    #[test]
    fn placeholders_in_their_order() {
        assert_eq!(placeholders("{b} {{c}} {a}{0}, {b}"), ["b", "a", "0", "b"]);
        assert_eq!(placeholders("{{{a}}}"), ["a"]);
        for broken in ["", "{", "}", "{a", "{A}", "}{"] {
            assert!(placeholders(broken).is_empty(), "{broken}");
        }
    }

    #[test]
    fn spans_are_those_of_the_file() {
        let table = "日,\"{{b}} \"\"{a}\"\" {b}{b}\",{c}";
        let cell = 4..table.len() - 4;
        let spans = PlaceholderSpans::of(table, &cell);
        for name in ["a", "b"] {
            assert_eq!(table.get(spans.get(name)), Some(format!("{{{name}}}").as_str()));
        }
        assert!(spans.get("b").start > spans.get("a").start, "the first `b` is between braces that are meant as such");
        assert_eq!(spans.get("c"), cell, "it is in another cell");
    }

    #[test]
    fn braces_balance() {
        for good in ["", "plain", "{user_code}: {0}", "{{literal}}", "{{{a}}}"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["{", "}", "{a", "a}", "{}", "{a b}", "{A}", "{{a}", "{a{b}}", "{a:?}"] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
