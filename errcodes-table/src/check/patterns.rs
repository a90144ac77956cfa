//! Patterns: no text matches two codes with a placeholder.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::catalog::{Catalog, Pattern, Value};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// Reports each code that matches a text that an earlier one matches too. Equal codes are duplicate keys.
pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns().iter().filter(|typed| typed.field.kind() == Kind::Pattern) {
        let values = typed.values.iter().flatten().enumerate();
        let patterns = values.filter_map(|(row, value)| match value {
            Value::Text(code) => Some((Pattern::of(code)?, row)),
            _ => None,
        });
        for (row, other) in overlaps(patterns.collect()) {
            let cell = |row: usize| catalog.row(row)?.cell(typed.field.first());
            let (Some(cell), Some(original)) = (cell(row.max(other)), cell(row.min(other))) else { continue };
            if cell.text() == original.text() {
                continue;
            }
            let title = format!("codes `{}` and `{}` match the same text", original.text(), cell.text());
            report
                .at(cell.span(), Rule::OverlappingPatterns, title)
                .also(original.span(), "the other code is here")
                .help("lengthen the text before or after one of the placeholders");
        }
    }
}

/// Returns pairs of patterns that one text matches; each pattern in at most one pair as the first.
///
/// Two patterns match one text if the prefix of one begins with that of the other, and the same holds for the suffixes
/// from their ends.
fn overlaps(mut patterns: Vec<(Pattern, usize)>) -> Vec<(usize, usize)> {
    // A prefix comes before the texts that begin with it.
    patterns.sort_by(|(a, a_row), (b, b_row)| (&a.prefix, a_row).cmp(&(&b.prefix, b_row)));
    let mut found = Vec::new();
    // The patterns with whose prefix the current one begins, and their suffixes from the end.
    let mut outer: Vec<(&str, Vec<u8>)> = Vec::new();
    let mut suffixes: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for (pattern, row) in &patterns {
        while let Some((prefix, suffix)) = outer.pop() {
            if pattern.prefix.starts_with(prefix) {
                outer.push((prefix, suffix));
                break;
            }
            suffixes.remove(&suffix);
        }
        let reversed: Vec<u8> = pattern.suffix.bytes().rev().collect();
        if let Some(other) = alike(&suffixes, &reversed) {
            found.push((*row, other));
        } else {
            suffixes.insert(reversed.clone(), *row);
            outer.push((&pattern.prefix, reversed));
        }
    }
    found
}

/// Returns the row of a text of which `text` is the beginning, or that is the beginning of `text`. No two texts of the
/// map are so related, so the nearest ones decide.
fn alike(texts: &BTreeMap<Vec<u8>, usize>, text: &Vec<u8>) -> Option<usize> {
    let before = texts.range::<Vec<u8>, _>(..=text).next_back().filter(|(known, _)| text.starts_with(known));
    let after = texts.range::<Vec<u8>, _>((Bound::Excluded(text), Bound::Unbounded)).next();
    before.or_else(|| after.filter(|(known, _)| known.starts_with(text))).map(|(_, row)| *row)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::overlaps;
    use crate::catalog::Pattern;

    fn matches(pattern: &Pattern, text: &str) -> bool {
        let rest = text.strip_prefix(pattern.prefix.as_str());
        rest.and_then(|rest| rest.strip_suffix(pattern.suffix.as_str())).is_some_and(|value| !value.is_empty())
    }

    /// A text that both match, if there is one.
    fn common(a: &Pattern, b: &Pattern) -> Option<String> {
        let longer = |a: &str, b: &str| if a.len() > b.len() { a.to_owned() } else { b.to_owned() };
        let text = format!("{}-{}", longer(&a.prefix, &b.prefix), longer(&a.suffix, &b.suffix));
        (matches(a, &text) && matches(b, &text)).then_some(text)
    }

    proptest! {
        #[test]
        fn patterns_overlap_if_a_text_matches_both(codes in prop::collection::vec("[ab]{0,3}\\{x\\}[ab]{0,3}", 1..8)) {
            let patterns: Vec<Pattern> = codes.iter().filter_map(|code| Pattern::of(code)).collect();
            let found = overlaps(patterns.iter().cloned().zip(0..).collect());
            for &(a, b) in &found {
                prop_assert!(common(&patterns[a], &patterns[b]).is_some());
            }
            let mut pairs = (0..patterns.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
            let is_clean = pairs.all(|(a, b)| common(&patterns[a], &patterns[b]).is_none());
            prop_assert_eq!(found.is_empty(), is_clean);
        }
    }

    #[test]
    fn a_million_bytes_take_no_time() {
        let patterns = (0..20_000).map(|at| Pattern::of(&format!("{}{{x}}{at:06}", "a".repeat(at % 50))).expect("one"));
        assert!(overlaps(patterns.zip(0..).collect()).is_empty());
    }
}
