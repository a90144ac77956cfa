//! Which names a column may have: the accessor is called so.

/// Strict and reserved keywords of every edition.
const KEYWORDS: [&str; 52] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// So many characters may a name have.
const LONGEST: usize = 100;

/// What every type, or every error, already answers to.
const TAKEN: [&str; 31] = [
    "entry",
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

/// The error is what is wrong, and what to do where that is not plain.
pub(super) fn check(name: &str) -> Result<(), (String, Option<String>)> {
    if name.is_empty() {
        return Err((
            "a column without a name".to_owned(),
            Some("a header cell is `name:type@locale`, such as `code:u16` or `description@en`".to_owned()),
        ));
    }
    if name.len() > LONGEST {
        return Err((format!("a column name of {} characters: at most {LONGEST}", name.chars().count()), None));
    }
    if !is_snake_case(name) {
        let snake = heck::ToSnakeCase::to_snake_case(name);
        let help = (snake != name && is_snake_case(&snake)).then(|| format!("write `{snake}`"));
        return Err((
            format!("`{name}` is not a column name: lower-case ASCII letters, digits and single underscores"),
            help,
        ));
    }
    if matches!(name, "self" | "super" | "crate") {
        return Err((
            format!(
                "`{name}` is a keyword of Rust that cannot be a raw identifier, and the accessor would be called so"
            ),
            None,
        ));
    }
    if TAKEN.contains(&name)
        || name == "from"
        || name == "try_from"
        || name.starts_with("from_")
        || name.starts_with("expect_")
    {
        return Err((
            format!("`{name}` is refused: Rust types already answer to that name"),
            Some("the accessor is called like the column; choose another name".to_owned()),
        ));
    }
    Ok(())
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        && !name.contains("__")
        && !name.ends_with('_')
}
