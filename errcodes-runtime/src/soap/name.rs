//! The name of a code or an element in a fault: a `QName` that owns its parts.

use alloc::string::String;
use core::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
};

use errcodes_shared::is_ncname;

use super::xml::{XML, clean, trim};
use crate::{QName, Recognize};

/// A qualified name in a fault: the owned form of [`QName`], equal by namespace and local name.
///
/// A peer may send something else: an undeclared prefix, words with spaces, anything. It is kept without a namespace,
/// and written as it came.
///
/// ```
/// use errcodes::{QName, soap::Name};
///
/// let name = Name::from(QName::new("shop", "urn:shop", "OutOfStock"));
/// assert_eq!(name, Name::new("s", "urn:shop", "OutOfStock"));
/// assert_eq!(name.to_string(), "shop:OutOfStock");
///
/// // Without a namespace, and so the same name as `OutOfStock`:
/// let undeclared = Name::from("shop:OutOfStock");
/// assert_eq!((undeclared.prefix(), undeclared.namespace(), undeclared.local()), ("shop", "", "OutOfStock"));
/// assert_ne!(undeclared, name);
/// ```
#[derive(Clone, Default)]
pub struct Name {
    prefix: String,
    namespace: String,
    local: String,
}

impl Name {
    /// Returns a name of these parts, without the white space around them. An empty namespace means none; characters
    /// that XML forbids become U+FFFD.
    ///
    /// ```
    /// # use errcodes::soap::Name;
    /// let name = Name::new("shop", "urn:shop", "OutOfStock");
    /// assert_eq!(format!("{name:#}"), "{urn:shop}OutOfStock");
    /// ```
    #[must_use]
    pub fn new(prefix: &str, namespace: &str, local: &str) -> Self {
        let (prefix, namespace, local) = (trim(prefix), trim(namespace), trim(local));
        if namespace.is_empty() {
            // As it will be read again: `a` and `b` are the parts of `a:b`, however it was divided.
            return match prefix {
                "" => Self::from(local),
                _ => Self::from(&*alloc::format!("{prefix}:{local}")),
            };
        }
        Self { prefix: clean(prefix), namespace: clean(namespace), local: clean(local) }
    }

    /// Returns the name that this text is, if a prefix, or none, is bound to these namespaces.
    pub(super) fn resolve<'n>(text: &str, namespace: impl Fn(Option<&str>) -> Option<&'n str>) -> Self {
        let text = trim(text);
        let (prefix, local) = match text.split_once(':') {
            Some((prefix, local)) if is_ncname(prefix) => (Some(prefix), trim(local)),
            None if is_ncname(text) => (None, text),
            _ => return Self::unqualified("", text),
        };
        let namespace = match prefix {
            // It is bound everywhere, without a declaration.
            Some("xml") => Some(XML),
            _ => namespace(prefix).map(trim),
        };
        match (namespace, prefix) {
            (Some(namespace), _) if !namespace.is_empty() => {
                Self { prefix: prefix.unwrap_or_default().into(), namespace: namespace.into(), local: local.into() }
            }
            (_, Some(prefix)) if is_ncname(local) => Self::unqualified(prefix, local),
            // Such as `http://…`, which has neither a prefix nor a name.
            _ => Self::unqualified("", text),
        }
    }

    fn unqualified(prefix: &str, local: &str) -> Self {
        Self { prefix: prefix.into(), namespace: String::new(), local: local.into() }
    }

    /// Returns the prefix that the document uses, or that a writer uses if it is free.
    ///
    /// ```
    /// # use errcodes::soap::Name;
    /// assert_eq!(Name::new("shop", "urn:shop", "OutOfStock").prefix(), "shop");
    /// ```
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Returns the namespace; empty if there is none or the prefix is not declared.
    ///
    /// ```
    /// # use errcodes::soap::Name;
    /// assert_eq!(Name::new("shop", "urn:shop", "OutOfStock").namespace(), "urn:shop");
    /// ```
    #[must_use]
    pub fn namespace(&self) -> &str {
        &self.namespace
    }

    /// Returns the local name.
    ///
    /// ```
    /// # use errcodes::soap::Name;
    /// assert_eq!(Name::new("shop", "urn:shop", "OutOfStock").local(), "OutOfStock");
    /// ```
    #[must_use]
    pub fn local(&self) -> &str {
        &self.local
    }

    /// Returns the borrowed form.
    ///
    /// ```
    /// # use errcodes::{QName, soap::Name};
    /// let name = Name::new("shop", "urn:shop", "OutOfStock");
    /// assert_eq!(name.as_qname(), QName::new("", "urn:shop", "OutOfStock"));
    /// ```
    #[must_use]
    pub fn as_qname(&self) -> QName<'_> {
        QName::new(&self.prefix, &self.namespace, &self.local)
    }

    /// Returns whether all its parts are empty.
    pub(super) fn is_empty(&self) -> bool {
        self.namespace.is_empty() && self.prefix.is_empty() && self.local.is_empty()
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.as_qname() == other.as_qname()
    }
}

impl Eq for Name {}

impl PartialEq<QName<'_>> for Name {
    fn eq(&self, other: &QName<'_>) -> bool {
        self.as_qname() == *other
    }
}

impl PartialEq<Name> for QName<'_> {
    fn eq(&self, other: &Name) -> bool {
        *self == other.as_qname()
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_qname().cmp(&other.as_qname())
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_qname().hash(state);
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_qname().fmt(f)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_qname().fmt(f)
    }
}

impl From<QName<'_>> for Name {
    fn from(name: QName<'_>) -> Self {
        Self::new(name.prefix, name.namespace, name.local)
    }
}

/// The name that this text is in a document without namespaces.
impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::resolve(&clean(text), |_| None)
    }
}

/// By the column `soap_fault`, as a [`QName`] is.
impl<E> Recognize<E> for Name
where
    for<'a> QName<'a>: Recognize<E>,
{
    fn recognize(&self) -> Option<E> {
        self.as_qname().recognize()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::{BTreeSet, HashSet},
        string::ToString as _,
    };

    use super::*;

    fn parts(name: &Name) -> (&str, &str, &str) {
        (name.prefix(), name.namespace(), name.local())
    }

    #[test]
    fn resolves_what_is_a_name_and_keeps_what_is_none() {
        let declared = |prefix: Option<&str>| match prefix {
            Some("s") => Some("urn:shop"),
            Some("undone") => Some(""),
            None => Some("urn:default"),
            _ => None,
        };
        for (text, expected) in [
            ("\r\n\t s:A ", ("s", "urn:shop", "A")),
            ("A", ("", "urn:default", "A")),
            ("A.B", ("", "urn:default", "A.B")),
            ("xml:lang", ("xml", XML, "lang")),
            ("t:A", ("t", "", "A")),
            ("undone:A", ("undone", "", "A")),
            // A declared prefix counts, whatever follows it.
            ("s:not a name", ("s", "urn:shop", "not a name")),
            ("s:", ("s", "urn:shop", "")),
            // Not a QName: as it came, and without the default namespace.
            ("two words", ("", "", "two words")),
            ("{A:}B", ("", "", "{A:}B")),
            ("http://a", ("", "", "http://a")),
            ("t:", ("", "", "t:")),
            (":A", ("", "", ":A")),
            ("5", ("", "", "5")),
            ("", ("", "", "")),
        ] {
            assert_eq!(parts(&Name::resolve(text, declared)), expected, "{text:?}");
        }
    }

    #[test]
    fn one_form_for_what_is_written_alike() {
        assert_eq!(parts(&Name::new("", "", "a:b")), ("a", "", "b"));
        assert_eq!(parts(&Name::new(" a ", "", " b ")), ("a", "", "b"));
        assert_eq!(parts(&Name::new("a", "", "b:c")), ("", "", "a:b:c"));
        assert_eq!(parts(&Name::new("xml", "", "b")), ("xml", XML, "b"));
        assert_eq!(Name::from("a:b").to_string(), "a:b");
        assert!(Name::new(" ", "", "\n").is_empty());
        assert_eq!(parts(&Name::new("a\0", "b\0", "c\0")), ("a\u{FFFD}", "b\u{FFFD}", "c\u{FFFD}"));
        // A character that a name may contain.
        assert_eq!(parts(&Name::from("a:\0")), ("a", "", "\u{FFFD}"));
    }

    #[test]
    fn the_prefix_takes_no_part() {
        let names = || {
            [
                ("a", "urn:a", "A"),
                ("b", "urn:a", "A"),
                ("a", "urn:b", "A"),
                ("a", "urn:a", "B"),
                ("a", "", "A"),
                ("", "", "A"),
            ]
            .map(|(prefix, namespace, local)| Name::new(prefix, namespace, local))
        };
        // `A` in two of the namespaces, `B`, and `A` without a namespace.
        assert_eq!(names().into_iter().collect::<HashSet<_>>().len(), 4);
        assert_eq!(names().into_iter().collect::<BTreeSet<_>>().len(), 4);
        let [name, same, other, ..] = names();
        assert!(name == same && name != other);
        assert!(name == same.as_qname() && same.as_qname() == name);
        assert!(name != other.as_qname() && other.as_qname() != name);
    }
}
