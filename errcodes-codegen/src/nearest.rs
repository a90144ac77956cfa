//! The name that somebody probably meant.

/// The candidate nearest to `given`, if one is near enough to be a slip of the hand.
pub(crate) fn nearest<'c>(given: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Transpositions count once, and what only differs in case is nearest of all.
    let folded = given.to_lowercase();
    let allowed = (given.chars().count() / 3).clamp(1, 5);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|&(distance, _)| distance <= allowed)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// `` `a` `` or `` `a`, `b` or `c` ``, for messages.
pub(crate) fn one_of<'c>(names: impl IntoIterator<Item = &'c str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} or {last}", first.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{nearest, one_of};

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let names = ["InvalidApiVersion", "InvalidIdentifier", "ok"];
        assert_eq!(nearest("InvalidApiVersoin", names), Some("InvalidApiVersion"));
        assert_eq!(nearest("OK", names), Some("ok"));
        assert_eq!(nearest("Timeout", names), None);
        assert_eq!(nearest("", names), None);
    }

    #[test]
    fn lists_read_as_a_sentence() {
        assert_eq!(one_of(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(one_of(["a"]), "`a`");
    }
}
