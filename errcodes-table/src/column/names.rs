//! The names that a column may have, which are those of accessors.

use crate::forms::lookalike::plain;
use crate::rule::Rule;

/// Strict and reserved keywords of every edition.
const KEYWORDS: [&str; 52] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The greatest length of a name.
const LONGEST: usize = 100;

/// Methods that every type, or every error, already has.
const TAKEN: [&str; 32] = [
    "entry",
    "captures",
    "clone",
    "clone_from",
    "clone_into",
    "into",
    "try_into",
    "to_string",
    "to_owned",
    "fmt",
    "eq",
    "ne",
    "cmp",
    "partial_cmp",
    "lt",
    "le",
    "gt",
    "ge",
    "max",
    "min",
    "clamp",
    "hash",
    "hash_slice",
    "borrow",
    "borrow_mut",
    "as_ref",
    "as_mut",
    "type_id",
    "default",
    "drop",
    "serialize",
    "deserialize",
];

pub(crate) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Why a name is refused.
pub(super) struct Refusal {
    pub(super) rule: Rule,
    pub(super) title: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
}

/// Checks the name of a column.
pub(super) fn check(name: &str) -> Result<(), Refusal> {
    let refused =
        |rule: Rule, title: String, label: String, help: Option<String>| Err(Refusal { rule, title, label, help });
    if name.is_empty() {
        let label = "expected `name:type@locale`, such as `code:u16` or `description@en`".to_owned();
        return refused(Rule::InvalidColumnName, "column has no name".to_owned(), label, None);
    }
    if name.len() > LONGEST {
        let title = format!("column name has {} characters", name.chars().count());
        return refused(Rule::InvalidColumnName, title, format!("expected at most {LONGEST}"), None);
    }
    if !is_snake_case(name) {
        let snake = heck::ToSnakeCase::to_snake_case(plain(name).as_deref().unwrap_or(name));
        return refused(
            Rule::InvalidColumnName,
            format!("`{name}` is not a column name"),
            "expected snake_case: lower-case ASCII letters, digits and single underscores".to_owned(),
            Some(snake).filter(|snake| snake != name && is_snake_case(snake)).map(|snake| format!("write `{snake}`")),
        );
    }
    let label = || "a column becomes an accessor of the same name".to_owned();
    if matches!(name, "self" | "super" | "crate") {
        let title = format!("`{name}` is a Rust keyword that cannot be a raw identifier");
        return refused(Rule::ReservedColumnName, title, label(), None);
    }
    let is_lookup = name == "from" || name == "try_from" || name.starts_with("from_") || name.starts_with("expect_");
    if is_lookup || TAKEN.contains(&name) {
        let title = format!("`{name}` is already a method of every catalog");
        return refused(Rule::ReservedColumnName, title, label(), Some("choose another name".to_owned()));
    }
    Ok(())
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        && !name.contains("__")
        && !name.ends_with('_')
}
