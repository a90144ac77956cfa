//! The values of a message.

use core::fmt;

/// The values for the placeholders of a text, by name. The derive implements it for enums with fields, whose names or
/// numbers are those of the placeholders.
///
/// ```
/// use core::fmt::Display;
/// use errcodes::Values;
///
/// let values: [(&str, &dyn Display); 2] = [("count", &3), ("total", &7)];
/// assert_eq!(values[..].value("total").unwrap().to_string(), "7");
/// assert!(values[..].value("user").is_none());
/// ```
pub trait Values {
    /// Returns the value of this name, or `None`.
    fn value(&self, name: &str) -> Option<&dyn fmt::Display>;
}

impl<V: Values + ?Sized> Values for &V {
    fn value(&self, name: &str) -> Option<&dyn fmt::Display> {
        (**self).value(name)
    }
}

/// For texts without placeholders.
impl Values for () {
    fn value(&self, _: &str) -> Option<&dyn fmt::Display> {
        None
    }
}

impl Values for [(&str, &dyn fmt::Display)] {
    fn value(&self, name: &str) -> Option<&dyn fmt::Display> {
        self.iter().find(|(known, _)| *known == name).map(|&(_, value)| value)
    }
}

/// The values so far and one more, as [`Template::with`](crate::Template::with) collects them.
///
/// ```
/// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
/// # let template = E::A1.text();
/// use errcodes::{Filling, Given};
///
/// let filling: Filling<'_, Given<'_, Given<'_, ()>>> = template.with("count", &3).with("total", &7);
/// assert!(filling.fill().is_ok());
/// ```
#[derive(Clone, Copy)]
pub struct Given<'v, V> {
    pub(super) before: V,
    pub(super) name: &'v str,
    pub(super) value: &'v dyn fmt::Display,
}

impl<V: Values> Values for Given<'_, V> {
    fn value(&self, name: &str) -> Option<&dyn fmt::Display> {
        if self.name == name { Some(self.value) } else { self.before.value(name) }
    }
}
