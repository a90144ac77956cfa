//! The lines of a fault's detail, one exception each: written, recognized, and read back with their values.

use core::fmt;

use errcodes::Received;

use super::{FaultDetail, FaultDetailKind};

/// Returns the texts in brackets, in their order.
#[cfg(feature = "soap")]
pub(super) fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    brackets(text).map(|(inside, _)| inside)
}

/// Returns each text in brackets, and the text after it. Of nested brackets the inner ones are a pair, so that nothing
/// is read twice.
fn brackets(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('[').filter_map(|(at, _)| {
        let inside = text.get(at + 1..)?;
        let (inside, rest) = inside.split_at_checked(inside.find(['[', ']'])?)?;
        Some((inside, rest.strip_prefix(']')?))
    })
}

/// Returns the first id of the table in a line: its rows, and the text after the id.
fn identified(line: &str) -> Option<(&'static [FaultDetailKind], &str)> {
    let mut ids = brackets(line).map(|(id, text)| (FaultDetailKind::from_message_id(id), text));
    ids.find(|(rows, _)| !rows.is_empty())
}

/// Returns the text after the class of an exception if the line begins with it.
fn behind_class(line: &str, kind: FaultDetailKind) -> Option<&str> {
    line.trim_start().strip_prefix(kind.exception())?.strip_prefix(':')
}

/// Returns whether the line is this row without an id, in one of its languages.
fn says(line: &str, kind: FaultDetailKind) -> bool {
    let text = behind_class(line, kind).and_then(|text| text.strip_prefix(' '));
    kind.message_id().is_none() && text.is_some_and(|text| kind.message().read(text.trim_end()).is_some())
}

impl FaultDetailKind {
    /// Returns the row of a line, or the line: by the id in its brackets, in whatever language the text is; if an id
    /// has two rows, by the class of the exception too; a line without an id by its whole text.
    ///
    /// ```
    /// use errcodes::Received;
    /// use errcodes_specs::intra_mart::FaultDetailKind;
    ///
    /// let line = "a.b.SomeException: [E.IWP.WEBSERVICE.AUTH.00007] 账户已锁定。";
    /// assert_eq!(FaultDetailKind::of_line(line), Received::Known(FaultDetailKind::AccountLocked));
    /// let line = "java.lang.IllegalStateException: No match found";
    /// assert_eq!(FaultDetailKind::of_line(line), Received::Known(FaultDetailKind::NoMatchFound));
    /// let line = "a.b.SomeException: [E.IWP.WEBSERVICE.AUTH.99999] later";
    /// assert_eq!(FaultDetailKind::of_line(line), Received::Unknown(line));
    /// ```
    #[must_use]
    pub fn of_line(line: &str) -> Received<Self, &str> {
        let found = match identified(line) {
            Some(([only], _)) => Some(*only),
            Some((rows, _)) => rows.iter().copied().find(|kind| behind_class(line, *kind).is_some()),
            None => Self::ALL.iter().copied().find(|kind| says(line, *kind)),
        };
        found.map_or(Received::Unknown(line), Received::Known)
    }
}

impl<'a> FaultDetail<'a> {
    /// Returns the detail of a line with its values, or the line: `class: [id] message`, where the message is that of
    /// the table in one of its languages.
    ///
    /// The row is that of [`FaultDetailKind::of_line`], which knows more lines. Nothing is guessed: a text in another
    /// language or with another ending, and one that could be read in two ways, is returned as it came. Blanks around
    /// the line do not count.
    ///
    /// ```
    /// use errcodes::Received;
    /// use errcodes_specs::intra_mart::FaultDetail;
    ///
    /// let line = "jp.co.intra_mart.foundation.security.exception.AccessSecurityException: \
    ///     [E.IWP.WEBSERVICE.AUTH.00007] アカウントがロックされています。 ユーザCD = aoyagi";
    /// let detail = FaultDetail::AccountLocked { user_code: "aoyagi" };
    /// assert_eq!(FaultDetail::from_line(line), Received::Known(detail));
    /// assert_eq!(detail.line().to_string(), line);
    ///
    /// let later = line.replace("アカウントが", "");
    /// assert_eq!(FaultDetail::from_line(&later), Received::Unknown(later.as_str()));
    /// ```
    #[must_use]
    pub fn from_line(line: &'a str) -> Received<Self, &'a str> {
        Self::read(line).map_or(Received::Unknown(line), Received::Known)
    }

    fn read(line: &'a str) -> Option<Self> {
        let kind = FaultDetailKind::of_line(line).known()?;
        let Some((_, text)) = identified(line) else {
            // It was recognized by its whole text, which has no values.
            return kind.with_values(|_| None).ok();
        };
        let text = text.strip_prefix(' ')?;
        let template = kind.message();
        let whole = text.trim_end();
        // A value at the end may be empty; the blank before it is then part of the message.
        let reading = template.read(whole).or_else(|| template.read(text.get(..=whole.len())?))?;
        kind.with_values(|name| reading.get(name)).ok()
    }

    /// Returns the line that Java writes for it, in the language of the document: the class of the exception, and the
    /// message after the id. Writing it allocates nothing.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::FaultDetail;
    /// assert_eq!(
    ///     FaultDetail::NullElement.line().to_string(),
    ///     "java.lang.NullPointerException: [E.IWP.WEBSERVICE.AXIS2.00006] 要素が null です。"
    /// );
    /// ```
    #[must_use]
    pub fn line(&self) -> DetailLine<'a> {
        DetailLine { detail: *self, locale: self.message().template().texts().default_locale() }
    }

    /// Returns the same with the message for a reader of this language, a BCP 47 tag: that of the document if the table
    /// has no other.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::FaultDetail;
    /// let line = FaultDetail::NullElement.line_in("en-GB");
    /// assert!(line.to_string().ends_with(": [E.IWP.WEBSERVICE.AXIS2.00006] The element is null."));
    /// assert_eq!((line.locale(), FaultDetail::NullElement.line_in("fr").locale()), ("en", "ja"));
    /// ```
    #[must_use]
    pub fn line_in(&self, tag: &str) -> DetailLine<'a> {
        DetailLine { detail: *self, locale: self.message().in_locale(tag).locale() }
    }
}

/// A detail as a line of text, from [`FaultDetail::line`]. `Display` is the line.
///
/// ```
/// # use errcodes_specs::intra_mart::FaultDetail;
/// let line = FaultDetail::NoMatchFound.line();
/// assert_eq!(line.to_string(), "java.lang.IllegalStateException: No match found");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DetailLine<'a> {
    detail: FaultDetail<'a>,
    locale: &'static str,
}

impl DetailLine<'_> {
    /// Returns the language of the message, as a BCP 47 tag.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::FaultDetail;
    /// assert_eq!(FaultDetail::NullElement.line().locale(), "ja");
    /// ```
    #[must_use]
    pub const fn locale(&self) -> &'static str {
        self.locale
    }
}

impl fmt::Display for DetailLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.detail.exception())?;
        if let Some(id) = self.detail.message_id() {
            write!(f, "[{id}] ")?;
        }
        write!(f, "{}", self.detail.message().in_locale(self.locale))
    }
}
