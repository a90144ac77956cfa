//! Rows by a code that may be a template: first those without a placeholder, then the one whose template matches.

use core::cmp::Ordering;

use super::{lookup, numbers, texts::Texts};

/// The codes of a `template` column.
#[derive(Debug)]
pub struct Codes {
    /// By row, the code without a placeholder. A row with one is not in `order`.
    pub exact: Texts,
    /// The rows without a placeholder, in the order of their codes.
    pub order: &'static [u8],
    /// What is before the placeholders. The templates are in the order of their prefixes, then of their suffixes from
    /// the end; no two match the same text.
    pub prefixes: Texts,
    /// What is after the placeholders.
    pub suffixes: Texts,
    /// The rows of the templates.
    pub rows: &'static [u8],
    /// The length of the longest prefix.
    pub longest: usize,
}

impl Codes {
    /// Returns the row of this code.
    #[must_use]
    pub const fn row(&self, code: &str) -> Option<usize> {
        if let Some(row) = lookup::text(&self.exact, self.order, code) {
            return Some(row);
        }
        match self.matching(code.as_bytes()) {
            Some(place) => Some(numbers::u32(self.rows, place) as usize),
            None => None,
        }
    }

    /// Returns the value of the placeholder, if the row of this code has one.
    #[must_use]
    pub const fn value<'c>(&self, code: &'c str) -> Option<&'c str> {
        if lookup::text(&self.exact, self.order, code).is_some() {
            return None;
        }
        match self.matching(code.as_bytes()) {
            Some(place) => {
                let end = code.len() - self.suffixes.bytes(place).len();
                Some(code.split_at(end).0.split_at(self.prefixes.bytes(place).len()).1)
            }
            None => None,
        }
    }

    /// Returns the place of the template that matches. For each beginning of the code as long as a prefix may be, one
    /// search finds the only template that can match.
    const fn matching(&self, code: &[u8]) -> Option<usize> {
        let mut length = 0;
        while length <= self.longest && length < code.len() {
            let (prefix, rest) = code.split_at(length);
            let (mut low, mut high) = (0, self.rows.len() / size_of::<u32>());
            while low < high {
                let middle = low + (high - low) / 2;
                let order = match lookup::compare(self.prefixes.bytes(middle), prefix) {
                    Ordering::Equal => compare_ends(self.suffixes.bytes(middle), rest),
                    other => other,
                };
                if order.is_gt() {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            if low > 0 {
                let (known, suffix) = (self.prefixes.bytes(low - 1), self.suffixes.bytes(low - 1));
                // The placeholder takes at least one character.
                if lookup::compare(known, prefix).is_eq() && suffix.len() < rest.len() && ends_with(rest, suffix) {
                    return Some(low - 1);
                }
            }
            length += 1;
        }
        None
    }
}

/// The order of two texts from their ends.
const fn compare_ends(mut a: &[u8], mut b: &[u8]) -> Ordering {
    loop {
        match (a, b) {
            ([], []) => return Ordering::Equal,
            ([], _) => return Ordering::Less,
            (_, []) => return Ordering::Greater,
            ([.., x], [.., y]) if *x < *y => return Ordering::Less,
            ([.., x], [.., y]) if *x > *y => return Ordering::Greater,
            ([a_head @ .., _], [b_head @ .., _]) => (a, b) = (a_head, b_head),
        }
    }
}

const fn ends_with(text: &[u8], suffix: &[u8]) -> bool {
    text.len() >= suffix.len() && lookup::compare(text.split_at(text.len() - suffix.len()).1, suffix).is_eq()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::{Codes, Ordering, Texts};

    /// `limit`, `limit.{name}`, `{name}.limit`, `日{x}本`, `{x}.5`.
    static CODES: LazyLock<Codes> = LazyLock::new(|| Codes {
        exact: Texts::of(&["limit", "", "", "", ""]),
        order: &[0, 0, 0, 0],
        prefixes: Texts::of(&["", "", "limit.", "日"]),
        suffixes: Texts::of(&[".5", ".limit", "", "本"]),
        rows: &[4, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0],
        longest: 6,
    });

    #[test]
    fn exact_codes_come_first_and_placeholders_are_not_empty() {
        for (code, row, value) in [
            ("limit", Some(0), None),
            ("limit.", None, None),
            ("limit.a", Some(1), Some("a")),
            ("limit.日", Some(1), Some("日")),
            (".limit", None, None),
            ("a.limit", Some(2), Some("a")),
            ("日本", None, None),
            ("日x本", Some(3), Some("x")),
            ("日日本本", Some(3), Some("日本")),
            ("1.5", Some(4), Some("1")),
            ("", None, None),
            ("x", None, None),
        ] {
            assert_eq!((CODES.row(code), CODES.value(code)), (row, value), "{code}");
        }
    }

    #[test]
    fn the_order_of_ends_is_that_of_what_differs_last() {
        for (one, other, order) in [
            ("ab", "ab", Ordering::Equal),
            ("bx", "ax", Ordering::Greater),
            ("ax", "bx", Ordering::Less),
            ("x", "ax", Ordering::Less),
            ("ax", "x", Ordering::Greater),
            ("a", "b", Ordering::Less),
        ] {
            assert_eq!(super::compare_ends(one.as_bytes(), other.as_bytes()), order, "{one} and {other}");
        }
    }

    #[test]
    fn a_long_text_takes_no_time() {
        let text = "l".repeat(10_000_000);
        assert_eq!(CODES.row(&text), None);
    }
}
