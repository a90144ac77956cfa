//! Language tags: well-formed by BCP 47 (RFC 5646 §2.1), in the letter case that §2.1.1 recommends.

/// Returns the canonical spelling of a BCP 47 tag, or `None` if it is not well-formed.
///
/// ```
/// use errcodes_table::canonical_locale;
///
/// assert_eq!(canonical_locale("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
/// assert_eq!(canonical_locale("ja_JP"), None);
/// ```
#[must_use]
pub fn canonical(tag: &str) -> Option<String> {
    let subtags: Vec<String> = tag.split('-').map(str::to_ascii_lowercase).collect();
    if subtags.iter().any(|subtag| !is_alphanumeric(subtag, 1, 8)) {
        return None;
    }
    let mut rest = subtags.as_slice();
    let mut written: Vec<String> = Vec::new();
    let first = rest.first()?;
    if first != "x" {
        if !is_alphabetic(first, 2, 8) {
            return None;
        }
        let may_extend = first.len() <= 3;
        let mut take = |most: usize, fits: &dyn Fn(&str) -> bool, case: &dyn Fn(&str) -> String| {
            for _ in 0..most {
                match rest.split_first() {
                    Some((subtag, after)) if fits(subtag) => {
                        written.push(case(subtag));
                        rest = after;
                    }
                    _ => return,
                }
            }
        };
        take(1, &|_| true, &str::to_owned);
        take(if may_extend { 3 } else { 0 }, &|subtag| is_alphabetic(subtag, 3, 3), &str::to_owned);
        take(1, &|subtag| is_alphabetic(subtag, 4, 4), &title_case);
        take(1, &is_region, &str::to_ascii_uppercase);
        take(usize::MAX, &is_variant, &str::to_owned);
    }
    // Extensions and private use: a single letter or digit and its subtags.
    while let Some((singleton, after)) = rest.split_first() {
        let private = singleton == "x";
        let own = after.iter().take_while(|subtag| private || subtag.len() > 1).count();
        if singleton.len() != 1 || own == 0 {
            return None;
        }
        written.extend(rest.iter().take(own + 1).cloned());
        rest = after.get(own..)?;
    }
    Some(written.join("-"))
}

/// Returns the canonical spelling of a tag that is written with underscores, as `ja_JP`.
pub(crate) fn with_hyphens(tag: &str) -> Option<String> {
    canonical(&tag.replace('_', "-"))
}

/// The label and help of a tag that is not well-formed.
pub(crate) const EXPECTED: &str = "a BCP 47 tag such as `en`, `ja` or `zh-Hant`";

fn is_alphabetic(subtag: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_alphanumeric(subtag: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_region(subtag: &str) -> bool {
    is_alphabetic(subtag, 2, 2) || (subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_variant(subtag: &str) -> bool {
    is_alphanumeric(subtag, 5, 8) || (subtag.len() == 4 && subtag.starts_with(|first: char| first.is_ascii_digit()))
}

fn title_case(subtag: &str) -> String {
    let mut letters = subtag.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::canonical;

    #[test]
    fn well_formed_tags_get_their_letter_case() {
        for (tag, written) in [
            ("JA", "ja"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("de-1996", "de-1996"),
            ("es-419", "es-419"),
            ("zh-yue-hk", "zh-yue-HK"),
            ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"),
            ("x-whatever", "x-whatever"),
        ] {
            assert_eq!(canonical(tag).as_deref(), Some(written));
        }
    }

    #[test]
    fn other_texts_are_no_tags() {
        for tag in ["", "j", "ja_JP", "ja-", "-ja", "日本", "en-a", "en-x", "englishlanguage", "de-DE-DE", "1a"] {
            assert_eq!(canonical(tag), None, "{tag}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        /// The canonical spelling of a canonical tag is the tag itself.
        #[test]
        fn canonical_tags_are_stable(tag in "[a-zA-Z]{1,4}(-([a-zA-Z]{1,5}|[0-9]{1,4}|[xuT]|[0-9a-z]{1,8})){0,5}") {
            if let Some(written) = canonical(&tag) {
                prop_assert!(written.eq_ignore_ascii_case(&tag));
                prop_assert_eq!(canonical(&written), Some(written.clone()));
                prop_assert_eq!(canonical(&tag.to_uppercase()), Some(written));
            } else {
                prop_assert_eq!(canonical(&tag.to_lowercase()), None);
            }
        }
    }
}
