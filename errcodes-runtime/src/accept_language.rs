//! What a request says of languages, and the choice among those that a table has.

/// The header field `Accept-Language` of a request, by [RFC 9110 §12.5.4].
///
/// Reading it never fails: an item that is none (`ja;q=1.5`, `en_GB`) does not count, and without
/// any other the default is chosen. What is chosen goes into `Content-Language`; an answer that
/// depends on the header says so with `Vary: Accept-Language`.
///
/// ```
/// use errcodes::AcceptLanguage;
///
/// let languages = ["ja", "en", "de"];
/// let choose = |header| AcceptLanguage(header).choose(languages);
/// assert_eq!(choose("en-GB, de;q=0.7"), Some("en"));
/// assert_eq!(choose("de;q=0.5, ja;q=0.8"), Some("ja"));
/// // The default is the first one:
/// assert_eq!(choose("fr, *;q=0.1"), Some("ja"));
/// assert_eq!(choose(""), Some("ja"));
/// // unless the reader refuses it:
/// assert_eq!(choose("ja;q=0, fr"), Some("en"));
/// ```
///
/// [RFC 9110 §12.5.4]: https://www.rfc-editor.org/rfc/rfc9110.html#section-12.5.4
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AcceptLanguage<'h>(
    /// The value of the field. Several fields of the name count as one, with commas between them.
    pub &'h str,
);

impl<'h> AcceptLanguage<'h> {
    /// The best of the languages that are there, as BCP 47 tags: of all ranges in the header, the
    /// one with the greatest weight whose [lookup](crate::Localized::lookup) finds a language that
    /// is not refused, and the first of those with the same weight; else the default, which is the
    /// first language that is not refused. `None` only where there is no language at all.
    ///
    /// A language is refused where the longest range that fits it has the weight 0.
    #[must_use]
    pub fn choose<T: AsRef<str> + Copy>(self, available: impl IntoIterator<Item = T, IntoIter: Clone>) -> Option<T> {
        let available = available.into_iter().enumerate();
        // Found out once for each language: a header may have thousands of items.
        let mut refused = 0_u128;
        for (at, known) in available.clone().take(128) {
            refused |= u128::from(self.refuses(known.as_ref())) << at;
        }
        let is_welcome = |(at, known): &(usize, T)| match refused.checked_shr(u32::try_from(*at).unwrap_or(u32::MAX)) {
            Some(shifted) => shifted & 1 == 0,
            None => !self.refuses(known.as_ref()),
        };
        let mut best: Option<(u16, T)> = None;
        for (range, weight) in self.ranges() {
            if weight == 0 || best.is_some_and(|(known, _)| known >= weight) {
                continue;
            }
            let found = lookup(range, |tag| {
                let fits = |known: &(usize, T)| known.1.as_ref().eq_ignore_ascii_case(tag) && is_welcome(known);
                available.clone().find(fits)
            });
            best = found.map(|(_, found)| (weight, found)).or(best);
        }
        let default = || available.clone().find(is_welcome).or_else(|| available.clone().next());
        best.map(|(_, found)| found).or_else(|| Some(default()?.1))
    }

    /// Whether the longest range that fits the tag has the weight 0.
    fn refuses(self, tag: &str) -> bool {
        let fitting = self.ranges().filter(|(range, _)| fits(range, tag));
        let longest = fitting.max_by_key(|&(range, weight)| (length(range), weight));
        longest.is_some_and(|(_, weight)| weight == 0)
    }

    /// The ranges and their weights in thousandths, in the order of the header.
    fn ranges(self) -> impl Iterator<Item = (&'h str, u16)> {
        self.0.split(',').filter_map(item)
    }
}

/// `language-range [ OWS ";" OWS "q=" qvalue ]`; nothing where it is not that.
fn item(text: &str) -> Option<(&str, u16)> {
    let (range, weight) = match text.split_once(';') {
        None => (text, 1000),
        Some((range, parameter)) => {
            let (name, value) = trim(parameter).split_once('=')?;
            (range, name.eq_ignore_ascii_case("q").then(|| weight(value))??)
        }
    };
    let range = trim(range);
    is_range(range).then_some((range, weight))
}

/// Optional white space (RFC 9110 §5.6.3) is of spaces and tabs only.
fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// `*`, or letters and then letters and digits, up to eight between two hyphens (RFC 4647 §2.1).
fn is_range(text: &str) -> bool {
    let is_subtag = |(at, subtag): (usize, &str)| {
        let fits = |byte: u8| if at == 0 { byte.is_ascii_alphabetic() } else { byte.is_ascii_alphanumeric() };
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(fits)
    };
    text == "*" || text.split('-').enumerate().all(is_subtag)
}

/// A weight in thousandths: 0 or 1, and up to three digits behind the point (RFC 9110 §12.4.2).
fn weight(text: &str) -> Option<u16> {
    let (whole, digits) = text.split_once('.').unwrap_or((text, ""));
    if digits.len() > 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let thousandths = digits.bytes().chain(*b"000").take(3).fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

/// Whether a range fits a tag: it is the tag, or the tag goes on behind it with a hyphen (RFC 4647 §3.3.1).
fn fits(range: &str, tag: &str) -> bool {
    range == "*"
        || tag
            .split_at_checked(range.len())
            .is_some_and(|(head, rest)| head.eq_ignore_ascii_case(range) && (rest.is_empty() || rest.starts_with('-')))
}

/// How much a range says: `*` says nothing.
fn length(range: &str) -> usize {
    if range == "*" { 0 } else { range.len() }
}

/// The lookup of RFC 4647 §3.4: what `find` has for the whole range, else for the range without its last subtag, and so
/// on. `*` is no language, and finds nothing.
pub(crate) fn lookup<T>(range: &str, mut find: impl FnMut(&str) -> Option<T>) -> Option<T> {
    let mut range = range;
    loop {
        if let Some(found) = find(range) {
            return Some(found);
        }
        range = shortened(range)?;
    }
}

/// The next range to look for: without the last subtag, and without a singleton that then stands
/// last.
fn shortened(tag: &str) -> Option<&str> {
    let (rest, _) = tag.rsplit_once('-')?;
    match rest.rsplit_once('-') {
        Some((head, singleton)) if singleton.len() == 1 => Some(head),
        _ => Some(rest),
    }
}

#[cfg(test)]
mod tests {
    use std::{format, string::String, vec::Vec};

    use super::*;

    fn choose<'t>(header: &str, available: &[&'t str]) -> Option<&'t str> {
        AcceptLanguage(header).choose(available.iter().copied())
    }

    #[test]
    fn chooses_by_weight_and_lookup() {
        // The default is `en`.
        for (header, expected) in [
            ("ja-JP,ja;q=0.9", "ja"),
            ("JA-jp", "ja"),
            ("KO", "ko"),
            ("ko;q=0, de;q=0.1", "de"),
            ("ja;q=0.5,de;q=0.7", "de"),
            ("de;q=0, *", "en"),
            ("zh-Hant-TW", "en"),
            ("*", "en"),
            ("", "en"),
            ("ja;q=1.5", "en"),
            ("ja;q=0.1234", "en"),
            ("de-DE-1996-x-a", "de"),
            ("en-GB, ja", "en"),
            // White space, the case of `q`, empty items, the first of two.
            ("\tde ; Q=0.5 ,, ja ;q=0.50", "de"),
            ("de;q=1., ja;q=1.000", "de"),
            // What is no item does not count, and does no harm to the others.
            ("ja;q=, ko;x=1, de", "de"),
            ("ja_JP, 日本, en-, -en, ja;q=0.9;x, ko;q=-1, de;q=0.001", "de"),
            ("toolonglanguage, *-DE, de", "de"),
            // Refused, and what is longer is not.
            ("ja;q=0, ja-JP", "en"),
            ("*;q=0, ko", "ko"),
            ("en;q=0", "ja"),
            ("en;q=0, ja;q=0, fr", "ko"),
            ("*;q=0", "en"),
        ] {
            assert_eq!(choose(header, &["en", "ja", "ko", "de"]), Some(expected), "{header}");
        }
        assert_eq!(choose("en;q=0, en-GB", &["en", "en-GB"]), Some("en-GB"));
        assert_eq!(choose("en-GB;q=0, en", &["en-GB", "en"]), Some("en"));
        assert_eq!(choose("de, *;q=0", &[]), None);
    }

    #[test]
    fn long_headers_come_to_an_end() {
        let header: Vec<String> =
            (0..2_000).map(|at| format!("a{}-b-c-d-e-f-g;q=0.{:03}", "b".repeat(at % 7), at % 1_000)).collect();
        assert_eq!(choose(&header.join(","), &["en", "de"]), Some("en"));
        assert_eq!(choose(&"de;q=0,".repeat(10_000), &["de", "en"]), Some("en"));
        assert_eq!(choose(&"a-".repeat(10_000), &["de"]), Some("de"));
    }

    /// The ranges in the order in which they are looked for.
    fn ranges(tag: &str) -> Vec<&str> {
        core::iter::successors(Some(tag), |tag| shortened(tag)).collect()
    }

    #[test]
    fn truncates_as_the_rfc_does() {
        // The example of RFC 4647 §3.4.
        let rfc = ["zh-Hant-CN-x-private1-private2", "zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh"];
        assert_eq!(ranges(rfc[0]), rfc);
        // An extension in the middle, a digit as singleton.
        assert_eq!(ranges("en-a-bbb-1-ccc"), ["en-a-bbb-1-ccc", "en-a-bbb", "en"]);
        assert_eq!(ranges("de-CH-1996"), ["de-CH-1996", "de-CH", "de"]);
        // What is no tag comes to an end as well.
        for (tag, expected) in [
            ("", &[""] as &[_]),
            ("-", &["-", ""]),
            ("a-b", &["a-b", "a"]),
            ("x-a-b-c", &["x-a-b-c", "x-a", "x"]),
            ("*", &["*"]),
            ("日本-語", &["日本-語", "日本"]),
        ] {
            assert_eq!(ranges(tag), expected);
        }
    }
}
