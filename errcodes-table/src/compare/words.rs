//! Words of names and texts: what remains of them when case and punctuation do not count.

/// Splits a name or a text into words in lower case: at what is no letter and no digit, and at the humps of camel case.
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
pub(super) fn without_placeholder_names(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, behind)) = after.split_once('}') else {
            break;
        };
        kept.push_str(before);
        kept.push_str("{}");
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

/// Returns the names of the `{placeholder}`s in order of appearance; `{{` is a brace.
pub(super) fn placeholder_names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(behind) = rest.strip_prefix('{') {
            rest = behind;
        } else if let Some((name, behind)) = rest.split_once('}') {
            names.push(name);
            rest = behind;
        }
    }
    names
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

    #[test]
    fn braces_are_no_placeholders() {
        assert_eq!(placeholder_names("{{a}} {b} {c"), ["b"]);
    }
}
