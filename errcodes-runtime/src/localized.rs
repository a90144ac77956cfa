//! One text in the languages that a table has, and the choice among them.

use core::{fmt, hash};

use crate::{
    __private1::Texts,
    accept_language::{self, AcceptLanguage},
};

/// One text of a table in several languages: all columns `description@…` of one row together.
///
/// A language whose cell is blank does not count. The default is the first column that has a text; the text in another
/// language is chosen by the *lookup* of [RFC 4647 §3.4].
///
/// ```
/// # errcodes::catalog! { #[catalog(table = "code,text@ja,text@en\nA1,在庫切れ,out of stock\n")] enum E {} }
/// # let text = E::A1.text();
/// assert_eq!(text.as_str(), "在庫切れ");
/// assert_eq!(text.get("en-GB"), "out of stock");
/// assert_eq!(text.get("fr"), "在庫切れ");
/// assert_eq!(text.to_string(), "在庫切れ");
/// assert_eq!(text, "在庫切れ");
/// ```
///
/// [RFC 4647 §3.4]: https://www.rfc-editor.org/rfc/rfc4647.html#section-3.4
#[derive(Clone, Copy)]
pub struct Localized {
    locales: &'static [&'static str],
    /// One column for each locale.
    columns: &'static [Texts],
    row: usize,
}

impl Localized {
    /// As many columns as locales; an empty text is a blank cell.
    #[inline]
    pub(crate) const fn new(locales: &'static [&'static str], columns: &'static [Texts], row: usize) -> Self {
        Self { locales, columns, row }
    }

    /// Returns the default: the text of the first column that has one.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:optional@ja,text@en\nA1,,out of stock\n")] enum E {} }
    /// # let text = E::A1.text().unwrap();
    /// // A row that is blank in the first column, `…@ja`:
    /// assert_eq!(text.as_str(), "out of stock");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self.default_column() {
            Some(column) => self.columns[column].at(self.row),
            None => "",
        }
    }

    /// Returns the language of the default, as a BCP 47 tag; empty if the table does not name it.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text@ja,text@en\nA1,在庫切れ,out of stock\n")] enum E {} }
    /// # let text = E::A1.text();
    /// assert_eq!(text.default_locale(), "ja");
    /// ```
    #[must_use]
    pub const fn default_locale(&self) -> &'static str {
        match self.default_column() {
            Some(column) => self.locales[column],
            None => "",
        }
    }

    const fn default_column(&self) -> Option<usize> {
        let mut column = 0;
        while column < self.columns.len() {
            if self.columns[column].optional(self.row).is_some() {
                return Some(column);
            }
            column += 1;
        }
        None
    }

    /// Returns the text for a reader of this language, a BCP 47 tag in any case: that of [`lookup`](Self::lookup), else
    /// the default.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text@ja,text@en\nA1,在庫切れ,out of stock\n")] enum E {} }
    /// # let text = E::A1.text();
    /// assert_eq!(text.get("EN"), "out of stock");
    /// assert_eq!(text.get("ja-Latn-hepburn"), "在庫切れ");
    /// // Not a tag, and so a language that the table does not have:
    /// assert_eq!(text.get("en_GB"), "在庫切れ");
    /// ```
    #[must_use]
    pub fn get(&self, tag: &str) -> &'static str {
        self.lookup(tag).map_or(self.as_str(), |(_, text)| text)
    }

    /// Returns the tag and the text that the lookup of [RFC 4647 §3.4] finds, or `None` if it finds only the default.
    ///
    /// It looks for the whole tag, then drops the last subtag until there is a text: `zh-Hant-TW`, `zh-Hant`, `zh`. A
    /// subtag of one character, which only introduces the next one, is dropped with it. A shorter tag never finds a
    /// longer one.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text@ja,text@en\nA1,在庫切れ,out of stock\n")] enum E {} }
    /// # let text = E::A1.text();
    /// assert_eq!(text.lookup("en-x-shop"), Some(("en", "out of stock")));
    /// assert_eq!(text.lookup("fr"), None);
    /// ```
    ///
    /// [RFC 4647 §3.4]: https://www.rfc-editor.org/rfc/rfc4647.html#section-3.4
    #[must_use]
    pub fn lookup(&self, tag: &str) -> Option<(&'static str, &'static str)> {
        accept_language::lookup(tag, |tag| self.iter().find(|(locale, _)| locale.eq_ignore_ascii_case(tag)))
    }

    /// Returns the tag and the text for a reader whose request has this `Accept-Language`: the best that
    /// [`AcceptLanguage::choose`] finds, else the default. Send the tag as `Content-Language`; it is empty only if the text
    /// is.
    ///
    /// The header is a `&str`, with the feature `http` also a `&http::HeaderMap`.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text@ja,text@en\nA1,在庫切れ,out of stock\n")] enum E {} }
    /// # let text = E::A1.text();
    /// assert_eq!(text.accept_language("fr, en-GB;q=0.8, *;q=0.1"), ("en", "out of stock"));
    /// assert_eq!(text.accept_language("fr"), ("ja", "在庫切れ"));
    /// ```
    #[must_use]
    pub fn accept_language<'h>(&self, header: impl Into<AcceptLanguage<'h>>) -> (&'static str, &'static str) {
        let tags = self.iter().map(|(tag, _)| tag);
        let chosen = header.into().choose(tags).unwrap_or_default();
        self.iter().find(|(tag, _)| *tag == chosen).unwrap_or_default()
    }

    /// Returns the text in exactly this language; the case of the tag does not matter.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text@ja,text@en\nA1,在庫切れ,out of stock\n")] enum E {} }
    /// # let text = E::A1.text();
    /// assert_eq!(text.exact("en"), Some("out of stock"));
    /// assert_eq!(text.exact("en-GB"), None);
    /// ```
    #[must_use]
    pub fn exact(&self, tag: &str) -> Option<&'static str> {
        self.iter().find(|(locale, _)| locale.eq_ignore_ascii_case(tag)).map(|(_, text)| text)
    }

    /// Returns the tags and texts, in the order of the columns, without those that are blank.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text@ja,text:optional@de,text@en\nA1,在庫切れ,,out of stock\n")] enum E {} }
    /// # let text = E::A1.text();
    /// assert!(text.iter().eq([("ja", "在庫切れ"), ("en", "out of stock")]));
    /// ```
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&'static str, &'static str)> + Clone + use<> {
        let row = self.row;
        let columns = self.locales.iter().copied().zip(self.columns);
        columns.filter_map(move |(locale, texts)| Some((locale, texts.optional(row)?)))
    }
}

impl PartialEq for Localized {
    fn eq(&self, other: &Self) -> bool {
        self.locales == other.locales && self.iter().eq(other.iter())
    }
}

impl Eq for Localized {}

impl hash::Hash for Localized {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.locales.hash(state);
        self.iter().for_each(|text| text.hash(state));
    }
}

/// The text in the default language.
#[cfg(feature = "alloc")]
impl From<Localized> for alloc::string::String {
    fn from(text: Localized) -> Self {
        text.as_str().into()
    }
}

impl fmt::Display for Localized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Localized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl AsRef<str> for Localized {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Localized {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Localized {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<Localized> for str {
    fn eq(&self, other: &Localized) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Localized> for &str {
    fn eq(&self, other: &Localized) -> bool {
        *self == other.as_str()
    }
}

#[cfg(test)]
impl Localized {
    /// Returns a text in these languages, which lives as long as the tests.
    pub(crate) fn of(locales: &'static [&'static str], texts: &[&str]) -> Self {
        let columns: std::vec::Vec<Texts> = texts.iter().map(|text| Texts::of(&[text])).collect();
        Self::new(locales, columns.leak(), 0)
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::*;

    #[test]
    fn takes_the_longest_that_has_a_text() {
        let text =
            Localized::of(&["de", "zh-Hant", "zh", "en-x-shop", "fr-CA"], &["de", "zh-Hant", "zh", "en-x-shop", ""]);
        for (tag, found) in [
            ("zh-hant-cn-x-private1", Some("zh-Hant")),
            ("ZH-Hans-CN", Some("zh")),
            ("zh-Hant", Some("zh-Hant")),
            ("de-CH-1996", Some("de")),
            ("en-X-Shop-1", Some("en-x-shop")),
            // The range is shortened, never the tag.
            ("en", None),
            // A subtag is never cut.
            ("den", None),
            // A blank text does not count.
            ("fr-CA", None),
            ("", None),
            ("*", None),
            ("-", None),
        ] {
            assert_eq!(text.lookup(tag).map(|(chosen, _)| chosen), found, "{tag}");
            assert_eq!(text.get(tag), found.unwrap_or("de"), "{tag}");
        }
    }

    #[test]
    fn without_any_text() {
        for text in [Localized::of(&[], &[]), Localized::of(&["de", "ja"], &["", ""])] {
            assert_eq!((text.as_str(), text.default_locale(), text.get("de")), ("", "", ""));
            assert_eq!(text.lookup("de"), None);
            assert_eq!(text.iter().count(), 0);
        }
    }

    #[test]
    fn is_equal_to_its_default_text() {
        let text = Localized::of(&["de", "ja"], &["", "在庫"]);
        for (other, is_equal) in [("在庫", true), ("在", false), ("", false)] {
            assert_eq!([text == *other, text == other, *other == text, other == text], [is_equal; 4], "{other}");
        }
    }

    #[test]
    fn formats() {
        let text = Localized::of(&["de", "ja"], &["", "在庫"]);
        assert_eq!(format!("[{text:>4}] {text:?}"), "[  在庫] {\"ja\": \"在庫\"}");
    }
}
