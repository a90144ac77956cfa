//! The languages that a request asks for, and the choice among those that a table has.

#[cfg(feature = "alloc")]
use alloc::{borrow::Cow, string::String};

/// What a header is kept as.
#[cfg(feature = "alloc")]
type Text<'h> = Cow<'h, str>;
#[cfg(not(feature = "alloc"))]
type Text<'h> = &'h str;

/// How many items of a header count. Without an end, each of them would be compared with each language of a table.
const MAX_ITEMS: usize = 1_000;

/// The header field `Accept-Language` of a request ([RFC 9110 §12.5.4]).
///
/// Reading it never fails: an item that the RFC does not allow (`ja;q=1.5`, `en_GB`) does not count, nor does any item
/// after the first thousand; if no item counts, the default is chosen. Send the choice as `Content-Language`, and
/// `Vary: Accept-Language` with every response that depends on it.
///
/// ```
/// use errcodes::AcceptLanguage;
///
/// let languages = ["ja", "en", "de"];
/// let choose = |header| AcceptLanguage::new(header).choose(languages);
/// assert_eq!(choose("en-GB, de;q=0.7"), Some("en"));
/// assert_eq!(choose("de;q=0.5, ja;q=0.8"), Some("ja"));
/// // The default is the first one:
/// assert_eq!(choose("fr, *;q=0.1"), Some("ja"));
/// assert_eq!(choose(""), Some("ja"));
/// // unless the reader refuses it:
/// assert_eq!(choose("ja;q=0, fr"), Some("en"));
/// ```
///
/// With the feature `http` it is made from the headers of a request. Several fields of the name count as one (§5.3):
///
/// ```
/// # #[cfg(feature = "http")] {
/// use errcodes::AcceptLanguage;
/// use http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};
///
/// let mut headers = HeaderMap::new();
/// headers.append(ACCEPT_LANGUAGE, HeaderValue::from_static("fr"));
/// headers.append(ACCEPT_LANGUAGE, HeaderValue::from_static("en;q=0.5"));
/// assert_eq!(AcceptLanguage::from(&headers).as_str(), "fr,en;q=0.5");
/// # }
/// ```
///
/// [RFC 9110 §12.5.4]: https://www.rfc-editor.org/rfc/rfc9110.html#section-12.5.4
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct AcceptLanguage<'h>(Text<'h>);

impl<'h> AcceptLanguage<'h> {
    /// Returns the header with this value.
    ///
    /// ```
    /// # use errcodes::AcceptLanguage;
    /// assert_eq!(AcceptLanguage::new("fr, en;q=0.5").choose(["ja", "en"]), Some("en"));
    /// ```
    #[must_use]
    pub const fn new(value: &'h str) -> Self {
        #[cfg(feature = "alloc")]
        let value = Cow::Borrowed(value);
        Self(value)
    }

    /// Returns the value of the header.
    ///
    /// ```
    /// # use errcodes::AcceptLanguage;
    /// assert_eq!(AcceptLanguage::new("fr, en;q=0.5").as_str(), "fr, en;q=0.5");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        AsRef::<str>::as_ref(&self.0)
    }

    /// Returns the header with a value of its own, which outlives the request.
    ///
    /// ```
    /// # use errcodes::AcceptLanguage;
    /// let kept: AcceptLanguage<'static> = AcceptLanguage::new(&String::from("en")).into_owned();
    /// assert_eq!(kept.as_str(), "en");
    /// ```
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn into_owned(self) -> AcceptLanguage<'static> {
        AcceptLanguage(Cow::Owned(self.0.into_owned()))
    }

    /// Returns the best of these languages, which are BCP 47 tags; `None` only if there are none.
    ///
    /// It is the language that the [lookup](crate::Localized::lookup) finds for the range with the greatest weight, and
    /// for the first of those with the same weight; a language that is refused is not found. If no range finds one, it is
    /// the default: the first language that is not refused, or the first if all are.
    ///
    /// A language is refused if the longest range that fits it has the weight 0.
    #[must_use]
    pub fn choose<T: AsRef<str> + Copy>(&self, available: impl IntoIterator<Item = T, IntoIter: Clone>) -> Option<T> {
        let available = available.into_iter();
        let has_refusals = self.ranges().any(|(_, weight)| weight == 0);
        let is_welcome = |known: &T| !has_refusals || !self.refuses(known.as_ref());
        let longest = available.clone().map(|known| known.as_ref().len()).max()?;
        let mut best: Option<(u16, T)> = None;
        for (range, weight) in self.ranges() {
            if weight == 0 || best.is_some_and(|(known, _)| known >= weight) {
                continue;
            }
            let found = lookup(range, |tag| {
                // A range may have thousands of subtags, and a tag has few.
                let fits = |known: &T| known.as_ref().eq_ignore_ascii_case(tag) && is_welcome(known);
                if tag.len() <= longest { available.clone().find(fits) } else { None }
            });
            best = found.map(|found| (weight, found)).or(best);
        }
        let default = || available.clone().find(is_welcome).or_else(|| available.clone().next());
        best.map(|(_, found)| found).or_else(default)
    }

    /// Returns whether the longest range that fits the tag has the weight 0.
    fn refuses(&self, tag: &str) -> bool {
        let fitting = self.items().filter(|text| fits(range(text), tag)).filter_map(item);
        let longest = fitting.max_by_key(|&(range, weight)| (length(range), weight));
        longest.is_some_and(|(_, weight)| weight == 0)
    }

    /// The ranges and their weights in thousandths, in the order of the header.
    fn ranges(&self) -> impl Iterator<Item = (&str, u16)> {
        self.items().filter_map(item)
    }

    fn items(&self) -> impl Iterator<Item = &str> {
        self.as_str().split(',').take(MAX_ITEMS)
    }
}

impl<'h> From<&'h str> for AcceptLanguage<'h> {
    fn from(value: &'h str) -> Self {
        Self::new(value)
    }
}

#[cfg(feature = "alloc")]
impl<'h> From<&'h String> for AcceptLanguage<'h> {
    fn from(value: &'h String) -> Self {
        Self::new(value)
    }
}

#[cfg(feature = "alloc")]
impl From<String> for AcceptLanguage<'_> {
    fn from(value: String) -> Self {
        Self(Cow::Owned(value))
    }
}

impl<'h> From<&'h AcceptLanguage<'_>> for AcceptLanguage<'h> {
    fn from(header: &'h AcceptLanguage<'_>) -> Self {
        Self::new(header.as_str())
    }
}

/// All fields of the name, joined with commas. A field that is not UTF-8 does not count.
#[cfg(feature = "http")]
impl<'h> From<&'h http::HeaderMap> for AcceptLanguage<'h> {
    fn from(headers: &'h http::HeaderMap) -> Self {
        let fields = headers.get_all(http::header::ACCEPT_LANGUAGE).into_iter();
        let mut fields = fields.filter_map(|field| core::str::from_utf8(field.as_bytes()).ok());
        let Some(first) = fields.next() else { return Self::default() };
        let mut value = Cow::Borrowed(first);
        for field in fields {
            let joined = value.to_mut();
            joined.push(',');
            joined.push_str(field);
        }
        Self(value)
    }
}

/// Returns the range of an item, which may not be well-formed.
fn range(text: &str) -> &str {
    trim(text.split_once(';').map_or(text, |(range, _)| range))
}

/// Reads `language-range [ OWS ";" OWS "q=" qvalue ]`; `None` if it is not that.
fn item(text: &str) -> Option<(&str, u16)> {
    let weight = match text.split_once(';') {
        None => 1000,
        Some((_, parameter)) => {
            let (name, value) = trim(parameter).split_once('=')?;
            name.eq_ignore_ascii_case("q").then(|| weight(value))??
        }
    };
    let range = range(text);
    is_range(range).then_some((range, weight))
}

/// Optional white space (RFC 9110 §5.6.3) consists of spaces and tabs only.
fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Returns whether it is `*`, or subtags of up to eight letters and digits, the first of letters only (RFC 4647 §2.1).
fn is_range(text: &str) -> bool {
    let is_subtag = |(at, subtag): (usize, &str)| {
        let fits = |byte: u8| if at == 0 { byte.is_ascii_alphabetic() } else { byte.is_ascii_alphanumeric() };
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(fits)
    };
    text == "*" || text.split('-').enumerate().all(is_subtag)
}

/// Returns a weight in thousandths: 0 or 1, and up to three digits after the point (RFC 9110 §12.4.2).
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

/// Returns whether a range fits a tag: it is the tag, or its beginning up to a hyphen (RFC 4647 §3.3.1).
fn fits(range: &str, tag: &str) -> bool {
    range == "*"
        || tag
            .split_at_checked(range.len())
            .is_some_and(|(head, rest)| head.eq_ignore_ascii_case(range) && (rest.is_empty() || rest.starts_with('-')))
}

/// Returns how specific a range is: `*` is the least.
fn length(range: &str) -> usize {
    if range == "*" { 0 } else { range.len() }
}

/// The lookup of RFC 4647 §3.4: returns what `find` returns for the whole range, else for the range without its last
/// subtag, and so on. `*` is not a language, and finds nothing.
pub(crate) fn lookup<T>(range: &str, mut find: impl FnMut(&str) -> Option<T>) -> Option<T> {
    let mut range = range;
    loop {
        if let Some(found) = find(range) {
            return Some(found);
        }
        range = shortened(range)?;
    }
}

/// Returns the next range to look for: without the last subtag, and without a singleton that is then the last.
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
        AcceptLanguage::new(header).choose(available.iter().copied())
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
            // A malformed item does not count, and the others still do.
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

    /// Seconds if each item, or each subtag, were compared with each language.
    #[test]
    fn many_languages_take_no_time() {
        let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap());
        let tags: Vec<String> = (0..300).map(|at| format!("{}{}-X", letter(at / 26), letter(at))).collect();
        let tags: Vec<&str> = tags.iter().map(|tag| &**tag).collect();
        let longest = format!("{},{}", "q-".repeat(250_000), tags[299]);
        for header in ["de;q=0,".repeat(100_000), "a,".repeat(100_000), ",".repeat(100_000), longest.replace("-,", ",")]
        {
            let expected = if header.ends_with('X') { tags[299] } else { tags[0] };
            assert_eq!(choose(&header, &tags), Some(expected));
        }
        // As many items as languages all count.
        let header: Vec<String> = tags.iter().enumerate().map(|(at, tag)| format!("{tag};q=0.{at:03}")).collect();
        assert_eq!(choose(&header.join(","), &tags), Some(tags[299]));
        let refused = |tag: &&str| format!("{tag};q=0");
        let header: Vec<String> = tags[..299].iter().map(refused).collect();
        assert_eq!(choose(&header.join(","), &tags), Some(tags[299]));
    }

    #[cfg(feature = "http")]
    #[test]
    fn fields_of_one_name_count_as_one() {
        use http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};

        let mut headers = HeaderMap::new();
        assert_eq!(AcceptLanguage::from(&headers), AcceptLanguage::default());
        for field in [b"\xff" as &[_], b"fr;q=0.2", b"\xe6\x97\xa5, de;q=0.1", b"ja;q=0.3"] {
            headers.append(ACCEPT_LANGUAGE, HeaderValue::from_bytes(field).unwrap());
        }
        let header = AcceptLanguage::from(&headers);
        assert_eq!(header.as_str(), "fr;q=0.2,日, de;q=0.1,ja;q=0.3");
        assert_eq!(header.choose(["en", "de", "ja"]), Some("ja"));
        let owned = header.into_owned();
        drop(headers);
        assert_eq!(AcceptLanguage::from(&owned).choose(["fr", "en"]), Some("fr"));
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
        // It ends for malformed tags too.
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
