//! Whether a row of the document is still the error that the table has under its key.

use std::collections::HashMap;

use heck::ToSnakeCase as _;

/// Pairs that are less alike are different errors.
const RENAMED: f64 = 0.5;
/// Longer texts are compared by their beginnings.
const LONGEST: usize = 400;

/// Returns whether two names, with two texts each, are names of one error.
pub(crate) fn is_renamed(old: (&str, &str), new: (&str, &str)) -> bool {
    let ((old_name, old_text), (new_name, new_text)) = (old, new);
    if words(old_name) == words(new_name) {
        return true;
    }
    let has_texts = !old_text.trim().is_empty() && !new_text.trim().is_empty();
    if has_texts && old_text == new_text {
        return true;
    }
    let texts = if has_texts { shared(&words(old_text), &words(new_text)) } else { 0.0 };
    names(old_name, new_name).max(texts) >= RENAMED
}

/// How alike two names are, from 0 to 1.
fn names(one: &str, other: &str) -> f64 {
    let (one, other) = (words(one), words(other));
    let spelt = strsim::normalized_damerau_levenshtein(&one.concat(), &other.concat());
    let (few, many) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let contained = if few.len() >= 2 && few.iter().all(|word| many.contains(word)) { 0.75 } else { 0.0 };
    spelt.max(shared(&one, &other)).max(contained)
}

/// The part of words that two texts share.
fn shared(one: &[String], other: &[String]) -> f64 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in one {
        *counts.entry(word).or_default() += 1;
    }
    let mut both = 0_u32;
    for word in other {
        if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            both += 1;
        }
    }
    let all = u32::try_from(one.len() + other.len()).unwrap_or(u32::MAX);
    2.0 * f64::from(both) / f64::from(all)
}

fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().take(LONGEST).collect();
    let words: Vec<String> =
        text.to_snake_case().split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    // Languages without spaces: pairs of characters.
    if words.len() <= 2 && !text.is_ascii() {
        let characters: Vec<char> = text.chars().collect();
        return characters.windows(2).map(|pair| pair.iter().collect()).collect();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::is_renamed;

    #[test]
    fn renames_are_told_from_reuses() {
        assert!(is_renamed(("NO_LINK", "Keine Verbindung."), ("NO_CONNECTION", "Keine Verbindung.")));
        assert!(is_renamed(("ER_ROW_IS_REFERENCED_", ""), ("ER_ROW_IS_REFERENCED_2", "")));
        assert!(is_renamed(("SoldOut", "All are sold."), ("SOLD_OUT", "None is left.")));
        assert!(!is_renamed(("ExceededTimeLimit", ""), ("MaxTimeMSExpired", "")));
        assert!(!is_renamed(("SOLD_OUT", "All are sold."), ("CARD_STUCK", "The card cannot be taken out.")));
    }
}
