//! How a text changed.

use crate::compare::likeness;
use crate::compare::matcher::LEAST_OF_A_REWORDING;
use crate::compare::rule::Rule;
use crate::compare::words::{spelling, words};

/// Says how two different texts differ.
pub(super) fn rule(before: &str, after: &str) -> Rule {
    if before.is_empty() {
        return Rule::TextAdded;
    }
    if after.is_empty() {
        return Rule::TextRemoved;
    }
    if spelling(before) == spelling(after) && !spelling(before).is_empty() {
        return Rule::TextSpelling;
    }
    let numbered = without_numbers(before);
    if !numbered.is_empty() && numbered == without_numbers(after) {
        return Rule::TextNumber;
    }
    if likeness::of_texts(before, after) < LEAST_OF_A_REWORDING { Rule::TextReplaced } else { Rule::TextReworded }
}

/// The words, each number as `#`.
fn without_numbers(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| if word.chars().all(char::is_numeric) { "#".to_owned() } else { word }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_change_in_six_ways() {
        assert_eq!(rule("", "New."), Rule::TextAdded);
        assert_eq!(rule("Old.", ""), Rule::TextRemoved);
        assert_eq!(rule("Rate limited", "rate-limited."), Rule::TextSpelling);
        assert_eq!(rule("At most 50 pins.", "At most 250 pins."), Rule::TextNumber);
        assert_eq!(rule("The token has expired.", "The access token has expired."), Rule::TextReworded);
        assert_eq!(rule("Check truncation entry returned", "Not in accordance with terms"), Rule::TextReplaced);
    }

    #[test]
    fn punctuation_alone_is_a_text_too() {
        assert_eq!(rule("…", "!"), Rule::TextReplaced);
    }
}
