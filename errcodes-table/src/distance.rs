//! Distance: how many slips of the hand are between two texts.

/// Returns how many characters are inserted, deleted, replaced or swapped with their neighbor between two texts, or
/// `None` if there are more than `most`.
///
/// Only the numbers near the diagonal of the table are computed, as all others are greater than `most`: time and memory
/// are linear in the texts.
pub(crate) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    if least(one, other) > most {
        return None;
    }
    let [one, other] = [one, other].map(|text| text.chars().collect::<Vec<char>>());
    let width = 2 * most + 1;
    let mut table = vec![most + 1; (one.len() + 1) * width];
    let place = |i: usize, j: usize| {
        let column = (j + most).checked_sub(i).filter(|&column| column < width);
        column.map(|column| i * width + column)
    };
    for i in 0..=one.len() {
        for j in i.saturating_sub(most)..=(i + most).min(other.len()) {
            let known = |i, j| place(i, j).and_then(|at| table.get(at)).copied().unwrap_or(most + 1);
            let least = match (i.checked_sub(1), j.checked_sub(1)) {
                (Some(above), Some(before)) => {
                    let (char, other_char) = (one.get(above), other.get(before));
                    let replaced = known(above, before) + usize::from(char != other_char);
                    let shorter = (known(above, j) + 1).min(known(i, before) + 1);
                    // What is between two characters that are swapped is inserted or deleted.
                    let from = (0..above).rev().take(most).find(|&at| one.get(at) == other_char);
                    let to = (0..before).rev().take(most).find(|&at| other.get(at) == char);
                    let swapped = from.zip(to).map(|(from, to)| known(from, to) + above - from + before - to - 1);
                    replaced.min(shorter).min(swapped.unwrap_or(replaced))
                }
                _ => i.max(j),
            };
            if let Some(number) = place(i, j).and_then(|at| table.get_mut(at)) {
                *number = least;
            }
        }
    }
    let found = place(one.len(), other.len()).and_then(|at| table.get(at)).copied();
    found.filter(|&number| number <= most)
}

/// Returns how many characters one text has that the other does not have: their distance is not less. Most texts are not
/// near each other, and this says so without a table. Characters that are counted together make it less.
fn least(one: &str, other: &str) -> usize {
    let mut counts = [0_isize; 64];
    for (text, step) in [(one, 1), (other, -1)] {
        for char in text.chars() {
            if let Some(count) = counts.get_mut(char as usize % 64) {
                *count += step;
            }
        }
    }
    let (mut more, mut less) = (0, 0);
    for count in counts {
        if count > 0 { more += count } else { less -= count }
    }
    more.max(less).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

    use super::distance;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn it_is_that_of_damerau_and_levenshtein(one in "[abcé]{0,9}", other in "[abcé]{0,9}", most in 0_usize..10) {
            let full = strsim::damerau_levenshtein(&one, &other);
            prop_assert_eq!(distance(&one, &other, most), Some(full).filter(|&full| full <= most));
        }
    }

    #[test]
    fn texts_may_be_long() {
        let one = "ab".repeat(100_000);
        assert_eq!(distance(&one, &format!("{one}c"), 1), Some(1));
        assert_eq!(distance(&one, &"ba".repeat(100_000), 2), Some(2), "one is deleted, one inserted");
    }
}
