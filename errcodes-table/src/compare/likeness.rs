//! Likeness of two names or two texts, from 0 (nothing in common) to 1 (equal).

use std::collections::HashMap;

use super::words::{spelling, words};

/// Longer names, in bytes, are compared by words only: edit distance takes quadratic time.
const LONGEST_NAME: usize = 256;
/// Of longer names and texts, in characters, only the beginning is compared: a row may be compared with many others.
const LONGEST_TEXT: usize = 4096;
/// Words that say nothing about what a text is about.
const STOP_WORDS: [&str; 24] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "in", "is", "it", "of", "on", "or",
    "that", "the", "this", "to", "was", "with",
];

/// Returns how alike two names are: by edits, by common words, or because one begins with the other.
pub(super) fn of_names(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let (one, other) = (beginning(one), beginning(other));
    let (words_of_one, words_of_other) = (words(one), words(other));
    let mut likeness = dice(words_of_one.iter(), words_of_other.iter());
    let (short, long) = if words_of_one.len() <= words_of_other.len() {
        (&words_of_one, &words_of_other)
    } else {
        (&words_of_other, &words_of_one)
    };
    if short.len() >= 2 && short.iter().all(|word| long.contains(word)) {
        likeness = likeness.max(0.75);
    }
    let (one, other) = (spelling(one), spelling(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    if one.starts_with(&other) || other.starts_with(&one) {
        likeness = likeness.max(0.6);
    }
    if one.len() <= LONGEST_NAME && other.len() <= LONGEST_NAME {
        let length = one.chars().count().max(other.chars().count());
        likeness = likeness.max(1.0 - ratio(strsim::osa_distance(&one, &other), length));
    }
    likeness
}

/// Returns how alike two texts are: by common words without the most frequent ones, or by common pairs of characters.
pub(super) fn of_texts(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let (one, other) = (beginning(one), beginning(other));
    let (words_of_one, words_of_other) = (words(one), words(other));
    let meaning = |word: &&String| !STOP_WORDS.contains(&word.as_str());
    dice(words_of_one.iter().filter(meaning), words_of_other.iter().filter(meaning))
        .max(strsim::sorensen_dice(one, other))
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(LONGEST_TEXT).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Twice the common words, divided by all words (Dice).
fn dice<'w>(one: impl Iterator<Item = &'w String>, other: impl Iterator<Item = &'w String>) -> f64 {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let (mut all, mut common) = (0, 0);
    for word in one {
        all += 1;
        *counts.entry(word).or_default() += 1;
    }
    for word in other {
        all += 1;
        if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += 2;
        }
    }
    ratio(common, all)
}

#[expect(clippy::cast_precision_loss, reason = "no table has 2^52 words")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn between(likeness: f64, least: f64, most: f64) {
        assert!((least..=most).contains(&likeness), "{likeness}");
    }

    #[test]
    fn a_rename_is_more_alike_than_a_reuse() {
        between(of_names("NoClientContext", "NoWhereParseContext"), 0.5, 0.65);
        between(of_names("GROUP_COORDINATOR_NOT_AVAILABLE", "COORDINATOR_NOT_AVAILABLE"), 0.75, 1.0);
        between(of_names("UNKNOWN", "UNKNOWN_SERVER_ERROR"), 0.6, 0.7);
        between(of_names("ExceededTimeLimit", "MaxTimeMSExpired"), 0.0, 0.49);
        between(of_names("UNALBE_TO", "UNABLE_TO"), 0.8, 1.0);
    }

    #[test]
    fn names_without_letters_are_unlike() {
        between(of_names("…", "!"), 0.0, 0.0);
        between(of_names("…", "a"), 0.0, 0.0);
    }

    #[test]
    fn texts_about_something_else_are_unlike() {
        between(
            of_texts("Check truncation entry returned", "Entry not in accordance with the authorization"),
            0.0,
            0.49,
        );
        between(of_texts("At most (50) pins", "At most (250) pins"), 0.7, 1.0);
    }
}
