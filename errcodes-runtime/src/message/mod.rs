//! Messages with values: texts whose placeholders are filled when they are shown, in the reader's language.

mod fill;
mod pattern;
mod read;
mod values;

use core::fmt;

pub use self::{
    fill::{FillError, Filling},
    read::Reading,
    values::{Given, Values},
};
use crate::__private1::display::padded;
use crate::{AcceptLanguage, Localized};

/// A text with placeholders in all its languages: a cell of a `template` column, as its accessor on an enum without
/// fields returns it.
///
/// A placeholder is `{name}`; `{{` and `}}` are braces. The text has the same placeholders in every language: the table
/// was checked for it.
///
/// ```
/// use errcodes::catalog;
///
/// catalog! {
///     #[catalog(table = "name,message:template@en,message:template@ja\nLOCKED,User {user} is locked.,{user} はロックされています。\n")]
///     pub enum LoginError {}
/// }
///
/// let message = LoginError::Locked.message().with("user", &"aoyagi").fill()?;
/// assert_eq!(message.to_string(), "User aoyagi is locked.");
/// assert_eq!(message.in_locale("ja-JP").to_string(), "aoyagi はロックされています。");
/// # Ok::<(), errcodes::FillError<'_>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Template {
    texts: Localized,
}

impl Template {
    pub(crate) const fn new(texts: Localized) -> Self {
        Self { texts }
    }

    /// Returns the texts with their placeholders.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// assert_eq!(template.texts().as_str(), "{count} of {total}");
    /// ```
    #[must_use]
    pub const fn texts(&self) -> Localized {
        self.texts
    }

    /// Returns the names of the placeholders, in the order of the text in the default language and as often as they
    /// occur.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total} {{sic}}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// assert!(template.placeholders().eq(["count", "total"]));
    /// ```
    pub fn placeholders(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        errcodes_shared::placeholders(self.texts.as_str()).map(|(_, name)| name)
    }

    /// Sets the value of a placeholder. More may follow; [`Filling::fill`] returns the message.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let filling = template.with("count", &3).with("total", &7);
    /// assert_eq!(filling.fill()?.to_string(), "3 of 7");
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    pub fn with<'v>(self, name: &'v str, value: &'v dyn fmt::Display) -> Filling<'v, Given<'v, ()>> {
        Filling::new(self).with(name, value)
    }

    /// Returns the message with values from elsewhere, such as a slice of pairs.
    ///
    /// ```
    /// # use core::fmt::Display;
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let values: [(&str, &dyn Display); 2] = [("count", &3), ("total", &7)];
    /// assert_eq!(template.fill(&values[..])?.to_string(), "3 of 7");
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FillError::Missing`] if a placeholder has no value. Values without a placeholder are ignored.
    pub fn fill<V: Values>(self, values: V) -> Result<Message<V>, FillError<'static>> {
        match self.placeholders().find(|name| values.value(name).is_none()) {
            Some(name) => Err(FillError::Missing(name)),
            None => Ok(Message::new(self, values)),
        }
    }

    /// Reads a message back: returns the values that a text has if it is this text in one of its languages.
    ///
    /// Nothing is guessed: a text that could be read in two ways is not read, be it that a value contains the text
    /// between two placeholders, or that it is a text of two languages with different values.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en,text:template@ja\nA1,Locked. User = {user},ロック中。ユーザ = {user}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let reading = template.read("ロック中。ユーザ = aoyagi").unwrap();
    /// assert_eq!((reading.locale(), reading.get("user")), ("ja", Some("aoyagi")));
    /// assert!(template.read("User = aoyagi").is_none());
    /// ```
    #[must_use]
    pub fn read<'t>(&self, text: &'t str) -> Option<Reading<'t>> {
        let mut found: Option<Reading<'t>> = None;
        for (locale, template) in self.texts.iter() {
            match (Reading::of(locale, template, text).ok()?, found) {
                (Some(reading), None) => found = Some(reading),
                // The same text in two languages is read in the first.
                (Some(reading), Some(known)) if !known.agrees(&reading) => return None,
                (Some(_) | None, _) => {}
            }
        }
        found
    }
}

impl fmt::Debug for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.texts, f)
    }
}

/// A text and all its values, as the accessor of a `template` column on an enum with fields and [`Template::fill`]
/// return it.
///
/// `Display` is the text in the default language. Formatting allocates nothing.
///
/// ```
/// use errcodes::ErrorCatalog;
///
/// #[derive(ErrorCatalog, Debug)]
/// #[catalog(table = "name,message:template@en,message:template@ja\nLOCKED,User {user} is locked.,{user} はロックされています。\n")]
/// enum LoginError {
///     Locked { user: String, since: u64 },
/// }
///
/// let error = LoginError::Locked { user: "aoyagi".to_owned(), since: 0 };
/// assert_eq!(error.message().to_string(), "User aoyagi is locked.");
/// assert_eq!(error.message().in_locale("ja").to_string(), "aoyagi はロックされています。");
/// ```
#[derive(Clone, Copy)]
pub struct Message<V> {
    template: Template,
    values: V,
}

impl<V> Message<V> {
    pub(crate) const fn new(template: Template, values: V) -> Self {
        Self { template, values }
    }

    /// Returns the text with its placeholders.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} left\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let message = template.with("count", &3).fill()?;
    /// assert_eq!(message.template(), template);
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    #[must_use]
    pub const fn template(&self) -> Template {
        self.template
    }

    /// Returns the text for a reader of this language, a BCP 47 tag in any case, chosen as [`Localized::get`] does.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@ja,text:template@en\nA1,残り {count},{count} left\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let text = template.with("count", &3).fill()?.in_locale("en-GB");
    /// assert_eq!((text.to_string().as_str(), text.locale()), ("3 left", "en"));
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    #[must_use]
    pub fn in_locale(self, tag: &str) -> MessageText<V> {
        let texts = self.template.texts;
        let (locale, template) = texts.lookup(tag).unwrap_or((texts.default_locale(), texts.as_str()));
        MessageText { locale, template, values: self.values }
    }

    /// Returns the text for a reader whose request has this `Accept-Language`, chosen as [`AcceptLanguage::choose`] does.
    ///
    /// The header is a `&str`, with the feature `http` also a `&http::HeaderMap`.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@ja,text:template@en\nA1,残り {count},{count} left\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let text = template.with("count", &3).fill()?.accept_language("fr, en;q=0.8");
    /// assert_eq!((text.to_string().as_str(), text.locale()), ("3 left", "en"));
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    #[must_use]
    pub fn accept_language<'h>(self, header: impl Into<AcceptLanguage<'h>>) -> MessageText<V> {
        let (locale, template) = self.template.texts.accept_language(header);
        MessageText { locale, template, values: self.values }
    }
}

impl<V: Values> fmt::Display for Message<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(|to| pattern::write(self.template.texts.as_str(), &self.values, to), f)
    }
}

impl<V: Values> fmt::Debug for Message<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        quoted(self, f)
    }
}

/// A message in one language. `Display` is its text.
///
/// ```
/// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} left\n")] enum E {} }
/// # let template = E::A1.text();
/// let text = template.with("count", &3).fill()?.in_locale("en");
/// assert_eq!(format!("[{text}]"), "[3 left]");
/// # Ok::<(), errcodes::FillError<'_>>(())
/// ```
#[derive(Clone, Copy)]
pub struct MessageText<V> {
    locale: &'static str,
    template: &'static str,
    values: V,
}

impl<V> MessageText<V> {
    /// Returns the language that was chosen, as a BCP 47 tag, for `Content-Language`. It is `und` if the table names
    /// none.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@ja,text:template@en\nA1,売り切れ,sold out\n")] enum E {} }
    /// # let template = E::A1.text();
    /// assert_eq!(template.fill(())?.in_locale("fr").locale(), "ja");
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    #[must_use]
    pub const fn locale(&self) -> &'static str {
        self.locale
    }
}

impl<V: Values> fmt::Display for MessageText<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(|to| pattern::write(self.template, &self.values, to), f)
    }
}

/// The text in the default language.
#[cfg(feature = "alloc")]
impl<V: Values> From<Message<V>> for alloc::string::String {
    fn from(message: Message<V>) -> Self {
        alloc::string::ToString::to_string(&message)
    }
}

#[cfg(feature = "alloc")]
impl<V: Values> From<MessageText<V>> for alloc::string::String {
    fn from(text: MessageText<V>) -> Self {
        alloc::string::ToString::to_string(&text)
    }
}

impl<V: Values> fmt::Debug for MessageText<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        quoted(self, f)
    }
}

/// The text between quotes. Nothing is escaped, since the text is written in pieces.
fn quoted(text: &impl fmt::Display, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "\"{text}\"")
}
