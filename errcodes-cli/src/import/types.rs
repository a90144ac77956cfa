//! Header cells: the name and the type of a column, and which cells mean the same by it.

/// A type word of a header cell, as far as values compare by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    /// The number of its bits if it is signed: hexadecimal digits may be those of a negative number.
    Integer(Option<u32>),
    Bool,
}

/// Returns the type of a column by its header cell.
pub(crate) fn type_of(header: &str) -> Type {
    let base = header.split('@').next().unwrap_or_default();
    let mut words = base.split(':');
    if words.next() == Some("http_status") {
        return Type::Integer(None);
    }
    for word in words {
        match word.trim() {
            "u8" | "u16" | "u32" | "u64" => return Type::Integer(None),
            "i8" => return Type::Integer(Some(8)),
            "i16" => return Type::Integer(Some(16)),
            "i32" => return Type::Integer(Some(32)),
            "i64" => return Type::Integer(Some(64)),
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
        Type::Integer(signed) => number(text, signed).map_or_else(|| text.to_owned(), |number| number.to_string()),
    }
}

fn number(text: &str, signed: Option<u32>) -> Option<i128> {
    let (is_negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let hex = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let value = hex.map_or_else(|| digits.parse(), |hex| u64::from_str_radix(hex, 16)).ok().map(i128::from)?;
    if is_negative {
        return Some(-value);
    }
    // `0x80070005` is a negative number of 32 bits.
    let is_of_bits = |bits: &u32| hex.is_some() && value >= 1 << (bits - 1) && value < 1 << *bits;
    Some(signed.filter(is_of_bits).map_or(value, |bits| value - (1 << bits)))
}

#[cfg(test)]
mod tests {
    use super::{Type, plain_name, same, type_of};

    #[test]
    fn integers_compare_by_value_and_texts_by_bytes() {
        assert_eq!(type_of("code:u16:key(layer)"), Type::Integer(None));
        assert_eq!(type_of("code"), Type::Text);
        assert!(same(Type::Integer(None), "0x0A", "10") && same(Type::Integer(None), "-0", "0"));
        let bits = type_of("code:i32:hex");
        assert!(same(bits, "0x80070005", "-2147024891") && same(bits, "0xFFFFFFFF", "-1") && same(bits, "0x7F", "127"));
        assert!(!same(type_of("code:u32:hex"), "0xFFFFFFFF", "-1"));
        assert!(!same(Type::Text, "010", "10"));
        assert!(same(Type::Bool, "TRUE", "true"));
        assert_eq!(plain_name("a:optional@ja"), "a@ja");
    }
}
