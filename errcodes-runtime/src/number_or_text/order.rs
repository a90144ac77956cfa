//! Equality and order: first by form, then by value. Floats are compared by `total_cmp`, so that a code that is not a
//! number is still equal to itself.

use core::{
    cmp::Ordering,
    hash::{Hash, Hasher},
};

use super::NumberOrText;

impl NumberOrText {
    const fn form(&self) -> u8 {
        match self {
            Self::Number(_) => 0,
            Self::Float(_) => 1,
            Self::Text(_) => 2,
        }
    }
}

impl Ord for NumberOrText {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.cmp(b),
            (Self::Float(a), Self::Float(b)) => a.total_cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (a, b) => a.form().cmp(&b.form()),
        }
    }
}

impl PartialOrd for NumberOrText {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for NumberOrText {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for NumberOrText {}

impl Hash for NumberOrText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.form().hash(state);
        match self {
            Self::Number(number) => number.hash(state),
            Self::Float(number) => number.to_bits().hash(state),
            Self::Text(text) => text.hash(state),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};
    use std::hash::{BuildHasher as _, RandomState};

    use super::*;

    #[test]
    fn each_form_is_a_value_of_its_own() {
        let codes = [
            NumberOrText::from(-1_i8),
            NumberOrText::from(404_u16),
            NumberOrText::from(-0.0),
            NumberOrText::from(0.0),
            NumberOrText::from(404.0),
            NumberOrText::from(f64::NAN),
            NumberOrText::from("404"),
            NumberOrText::from("404.0"),
        ];
        assert!(codes.is_sorted());
        for (at, code) in codes.iter().enumerate() {
            assert_eq!(codes.iter().position(|other| other == code), Some(at));
        }
        let twice = || codes.iter().chain(&codes);
        assert_eq!(twice().collect::<HashSet<_>>().len(), codes.len());
        assert_eq!(twice().collect::<BTreeSet<_>>().len(), codes.len());
        let state = RandomState::new();
        assert_eq!(codes.iter().map(|code| state.hash_one(code)).collect::<HashSet<u64>>().len(), codes.len());
    }
}
