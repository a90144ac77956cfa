//! The name that somebody probably meant.

/// Longer texts are no names that somebody writes by hand.
const LONGEST: usize = 100;

/// Returns the candidate nearest to `given`, if one is near enough to be a slip.
pub(crate) fn nearest<'c>(given: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if given.len() > LONGEST {
        return None;
    }
    let folded = given.to_lowercase();
    let allowed = (given.chars().count() / 3).clamp(1, 5);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}
