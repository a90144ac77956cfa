//! Words of names and texts: what remains of them when case and punctuation do not count.

/// Splits a name or a text into words in lower case: at every character that is neither a letter nor a digit, and at the humps of camel case.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut before: Option<char> = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_alphanumeric() {
            take(&mut word, &mut words);
            before = None;
            continue;
        }
        let is_hump = before.is_some_and(|before| {
            character.is_uppercase()
                && (before.is_lowercase()
                    || before.is_numeric()
                    || (before.is_uppercase() && characters.peek().is_some_and(|next| next.is_lowercase())))
        });
        if is_hump {
            take(&mut word, &mut words);
        }
        word.extend(character.to_lowercase());
        before = Some(character);
    }
    take(&mut word, &mut words);
    words
}

fn take(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

/// Returns the letters and digits alone, in lower case: equal for two names that differ in case and punctuation only.
pub(super) fn spelling(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns a code without what spreadsheets and notations change: blanks, case, leading zeros, hexadecimal or decimal,
/// and the names of placeholders.
pub(super) fn code_spelling(code: &str) -> String {
    let code: String = without_placeholder_names(code)
        .chars()
        .filter(|character| !character.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    if code.starts_with("0x")
        && let Some(number) = super::model::integer(&code)
    {
        return number.to_string();
    }
    if !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits = code.trim_start_matches('0');
        return if digits.is_empty() { "0" } else { digits }.to_owned();
    }
    code
}

/// Returns the text with every `{placeholder}` as `{}`.
fn without_placeholder_names(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for (at, name) in errcodes_shared::placeholders(text) {
        kept.push_str(text.get(from..at).unwrap_or_default());
        kept.push_str("{}");
        from = at + name.len() + 2;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}

/// Words that make a name a tombstone: the row remains so that nobody uses its code again.
const TOMBSTONES: [&str; 7] = ["deprecated", "obsolete", "removed", "reserved", "retired", "unused", "withdrawn"];

/// Returns true if `new` is the tombstone of `old`: `OBSOLETE_SplitFailed` of `SplitFailed`, `ER_UNUSED4` of any `ER_…`.
pub(super) fn is_tombstone(old: &str, new: &str) -> bool {
    let (old, new) = (words(old), words(new));
    let is_tombstone =
        |word: &String| TOMBSTONES.contains(&word.trim_end_matches(|digit: char| digit.is_ascii_digit()));
    if old.iter().any(is_tombstone) || !new.iter().any(is_tombstone) {
        return false;
    }
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&String> = new.iter().filter(|word| !is_tombstone(word) && !is_number(word)).collect();
    old.iter().collect::<Vec<_>>().starts_with(&rest)
        || rest.iter().copied().eq(old.iter().filter(|word| !is_number(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_at_humps_and_punctuation() {
        assert_eq!(words("UK.OBIE.Field.InvalidDate"), ["uk", "obie", "field", "invalid", "date"]);
        assert_eq!(words("BadOSSInMAN"), ["bad", "oss", "in", "man"]);
        assert_eq!(words("ER_BASE64_DECODE"), ["er", "base64", "decode"]);
        assert_eq!(words("…"), Vec::<String>::new());
    }

    #[test]
    fn codes_of_another_notation_have_one_spelling() {
        assert_eq!(code_spelling("0080"), code_spelling("80"));
        assert_eq!(code_spelling("0x1F"), code_spelling("31"));
        assert_eq!(code_spelling(" e 12"), code_spelling("E12"));
        assert_eq!(code_spelling("limit.{n}"), code_spelling("limit.{max}"));
        assert_eq!(code_spelling("000"), "0");
    }

    #[test]
    fn tombstones_keep_the_name_or_its_beginning() {
        assert!(is_tombstone("SplitFailed", "OBSOLETE_SplitFailed"));
        assert!(is_tombstone("ER_DELAYED_CANT_CHANGE_LOCK", "ER_UNUSED1"));
        assert!(is_tombstone("KeyTooLong", "RETIRED_17280"));
        assert!(!is_tombstone("INVALID_NAME", "RESERVED_NAME"));
        assert!(!is_tombstone("UNUSED_A", "UNUSED_B"));
    }
}
