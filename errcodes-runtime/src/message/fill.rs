//! Values given one by one, and the ways in which they do not fit.

use core::{error, fmt};

use super::{Given, Message, Template, Values};

/// A text and the values that it has so far: [`Template::with`] returns the first, and [`fill`](Self::fill) the
/// message.
///
/// ```
/// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
/// # let template = E::A1.text();
/// let count = template.with("count", &3);
/// // It is a value like others, and may be filled in several ways.
/// assert_eq!(count.with("total", &7).fill()?.to_string(), "3 of 7");
/// assert_eq!(count.with("total", &8).fill()?.to_string(), "3 of 8");
/// # Ok::<(), errcodes::FillError<'_>>(())
/// ```
#[derive(Clone, Copy)]
#[must_use = "it becomes a message by `fill`"]
pub struct Filling<'v, V> {
    template: Template,
    values: V,
    /// The first name that did not fit.
    fault: Option<FillError<'v>>,
}

impl Filling<'_, ()> {
    pub(super) const fn new(template: Template) -> Self {
        Self { template, values: (), fault: None }
    }
}

impl<'v, V: Values> Filling<'v, V> {
    /// Adds a value.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// assert_eq!(template.with("count", &3).with("total", &7).fill()?.to_string(), "3 of 7");
    /// # Ok::<(), errcodes::FillError<'_>>(())
    /// ```
    pub fn with(self, name: &'v str, value: &'v dyn fmt::Display) -> Filling<'v, Given<'v, V>> {
        let fault = self.fault.or_else(|| {
            if self.values.value(name).is_some() {
                Some(FillError::Twice(name))
            } else if self.template.placeholders().any(|known| known == name) {
                None
            } else {
                Some(FillError::Unknown(name))
            }
        });
        Filling { template: self.template, values: Given { before: self.values, name, value }, fault }
    }

    /// Returns the message if every placeholder has a value and every value has a placeholder.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// use errcodes::FillError;
    ///
    /// let count = template.with("count", &3);
    /// assert_eq!(count.fill().unwrap_err(), FillError::Missing("total"));
    /// assert_eq!(count.with("sum", &7).fill().unwrap_err(), FillError::Unknown("sum"));
    /// assert_eq!(count.with("count", &4).fill().unwrap_err(), FillError::Twice("count"));
    /// ```
    ///
    /// # Errors
    ///
    /// [`FillError`]: the first name that did not fit, else the first placeholder without a value.
    pub fn fill(self) -> Result<Message<V>, FillError<'v>> {
        match self.fault {
            Some(fault) => Err(fault),
            None => self.template.fill(self.values),
        }
    }
}

impl<V> fmt::Debug for Filling<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filling").field("template", &self.template).field("fault", &self.fault).finish_non_exhaustive()
    }
}

/// The ways in which a text and its values do not fit.
///
/// ```
/// use errcodes::FillError;
///
/// assert_eq!(FillError::Missing("total").to_string(), "the placeholder `{total}` has no value");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FillError<'v> {
    /// A placeholder of the text has no value.
    Missing(&'static str),
    /// The text has no placeholder of this name.
    Unknown(&'v str),
    /// A placeholder has two values.
    Twice(&'v str),
}

impl fmt::Display for FillError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "the placeholder `{{{name}}}` has no value"),
            Self::Unknown(name) => write!(f, "the text has no placeholder `{{{name}}}`"),
            Self::Twice(name) => write!(f, "the placeholder `{{{name}}}` was given two values"),
        }
    }
}

impl error::Error for FillError<'_> {}
