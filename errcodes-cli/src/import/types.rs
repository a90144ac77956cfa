//! Header cells: the name and the type of a column, and which cells mean the same by it.

/// A type word of a header cell, as far as values compare by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Integer,
    Bool,
}

/// Returns the type of a column by its header cell.
pub(crate) fn type_of(header: &str) -> Type {
    let base = header.split('@').next().unwrap_or_default();
    let mut words = base.split(':');
    if words.next() == Some("http_status") {
        return Type::Integer;
    }
    for word in words {
        match word.trim() {
            "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" => return Type::Integer,
            "bool" => return Type::Bool,
            _ => {}
        }
    }
    Type::Text
}

/// Returns a header cell without its types and modifiers: `description:optional@ja` is `description@ja`.
pub(crate) fn plain_name(header: &str) -> String {
    let (name, locale) = header.split_once('@').map_or((header, None), |(name, locale)| (name, Some(locale)));
    let name = name.split(':').next().unwrap_or_default().trim();
    locale.map_or_else(|| name.to_owned(), |locale| format!("{name}@{}", locale.trim()))
}

/// Returns whether two cells of a column mean the same.
pub(crate) fn same(kind: Type, one: &str, other: &str) -> bool {
    one == other || canonical(kind, one) == canonical(kind, other)
}

/// Returns a cell in the one form that all cells of its value share.
pub(crate) fn canonical(kind: Type, text: &str) -> String {
    match kind {
        Type::Text => text.to_owned(),
        Type::Bool => text.to_ascii_lowercase(),
        Type::Integer => {
            let (minus, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
            let hex = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
            let value = hex.map_or_else(|| digits.parse(), |hex| u128::from_str_radix(hex, 16));
            value.map_or_else(
                |_| text.to_owned(),
                |value| if value == 0 { "0".to_owned() } else { format!("{minus}{value}") },
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Type, plain_name, same, type_of};

    #[test]
    fn integers_compare_by_value_and_texts_by_bytes() {
        assert_eq!(type_of("code:u16:key(layer)"), Type::Integer);
        assert_eq!(type_of("code"), Type::Text);
        assert!(same(Type::Integer, "0x0A", "10"));
        assert!(!same(Type::Text, "010", "10"));
        assert!(same(Type::Bool, "TRUE", "true"));
        assert_eq!(plain_name("a:optional@ja"), "a@ja");
    }
}
