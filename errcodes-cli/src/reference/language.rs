//! The language of the reader: `--lang`, then the environment, then `errcodes.toml`, then the first column.

use std::env;

use errcodes::AcceptLanguage;
use errcodes_table::canonical_locale;

use super::{Text, chosen};

/// The language that a reader wants, if any is known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Language(Option<String>);

impl Language {
    /// Returns this language, or none.
    pub(crate) fn of(tag: Option<String>) -> Self {
        Self(tag)
    }

    /// Returns this language, or that of the environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    pub(crate) fn or_environment(self) -> Self {
        let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| env::var(name).ok());
        self.or(set.find(|value| !value.is_empty()).and_then(|value| of_locale(&value)))
    }

    /// Returns this language, or the other if there is none.
    pub(crate) fn or(self, other: Option<String>) -> Self {
        Self(self.0.or(other))
    }

    pub(crate) fn tag(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Returns the text that the reader understands best; `None` only if there are none.
    pub(crate) fn choose<'a, 't>(&self, texts: &'a [Text<'t>]) -> Option<&'a Text<'t>> {
        chosen(texts, &AcceptLanguage::new(self.tag().unwrap_or_default()))
    }
}

/// Returns the tag of a POSIX locale: `de-CH` for `de_CH.UTF-8@euro`, and `None` for `C` and `POSIX`.
fn of_locale(locale: &str) -> Option<String> {
    let tag = locale.split(['.', '@']).next().unwrap_or_default();
    if matches!(tag, "C" | "POSIX") { None } else { canonical_locale(&tag.replace('_', "-")) }
}

/// Reads the value of `--lang`.
pub(crate) fn parse(tag: &str) -> Result<String, String> {
    canonical_locale(tag).ok_or_else(|| "expected a language tag such as `en` or `pt-BR`".to_owned())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Language, Text, of_locale};

    #[test]
    fn locales_of_posix() {
        assert_eq!(of_locale("de_CH.UTF-8@euro").as_deref(), Some("de-CH"));
        assert_eq!(of_locale("ja").as_deref(), Some("ja"));
        for none in ["C", "POSIX", "C.UTF-8", "", "not a locale", "\u{1b}[31m"] {
            assert_eq!(of_locale(none), None, "{none:?}");
        }
    }

    #[test]
    fn the_nearest_language_is_chosen() {
        let text = |locale| Text { locale: Some(locale), text: Cow::Borrowed(""), is_template: false };
        let texts = [text("ja"), text("en"), text("de")];
        let chosen = |tag: &str| Language::of(Some(tag.to_owned())).choose(&texts).and_then(|text| text.locale);
        assert_eq!(chosen("de-CH"), Some("de"));
        assert_eq!(chosen("EN"), Some("en"));
        assert_eq!(chosen("fr"), Some("ja"), "the first column");
        assert_eq!(Language::default().choose(&texts).and_then(|text| text.locale), Some("ja"));
        assert_eq!(Language::default().choose(&[]), None);
    }
}
