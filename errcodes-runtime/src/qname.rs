//! An XML name with its namespace, such as the fault code of a SOAP message.

use core::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
};

use crate::__private1::compare;

/// A qualified name, as *Namespaces in XML* defines it (section 4): a namespace and a local name.
///
/// The prefix only abbreviates the namespace and may differ from document to document, so that it takes no part in
/// equality, order and hash; it is only displayed. An empty namespace means no namespace, an empty prefix the default
/// one.
///
/// ```
/// use errcodes::QName;
///
/// const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
///
/// let fault = QName::new("soapenv", SOAP, "Server");
/// assert_eq!(fault, QName::new("S", SOAP, "Server"));
/// assert_ne!(fault, QName::new("soapenv", "http://www.w3.org/2003/05/soap-envelope", "Server"));
/// assert_eq!(fault.to_string(), "soapenv:Server");
/// // Clark notation, which needs no prefix:
/// assert_eq!(format!("{fault:#}"), "{http://schemas.xmlsoap.org/soap/envelope/}Server");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct QName<'a> {
    /// The prefix that the document uses; empty for the default namespace, and for a name without a namespace.
    pub prefix: &'a str,
    /// The namespace, a URI that is compared byte by byte; empty if there is none.
    pub namespace: &'a str,
    /// The local name.
    pub local: &'a str,
}

impl<'a> QName<'a> {
    /// Returns a name of these parts, which are not checked.
    ///
    /// ```
    /// # use errcodes::QName;
    /// const NAME: QName<'static> = QName::new("", "urn:shop", "OutOfStock");
    /// assert_eq!(NAME.to_string(), "OutOfStock");
    /// ```
    #[must_use]
    pub const fn new(prefix: &'a str, namespace: &'a str, local: &'a str) -> Self {
        Self { prefix, namespace, local }
    }

    /// Returns whether the name has this namespace and this local name: `==` in a `const fn`, and for XML readers that
    /// return the two apart.
    ///
    /// ```
    /// # use errcodes::QName;
    /// const NAME: QName<'static> = QName::new("s", "urn:shop", "OutOfStock");
    /// const _: () = assert!(NAME.matches("urn:shop", "OutOfStock"));
    /// assert!(!NAME.matches("urn:Shop", "OutOfStock"));
    /// ```
    #[must_use]
    pub const fn matches(&self, namespace: &str, local: &str) -> bool {
        self.order(&QName::new("", namespace, local)).is_eq()
    }

    /// The order of [`Ord`], in a `const fn` too.
    pub(crate) const fn order(&self, other: &QName<'_>) -> Ordering {
        match compare(self.namespace.as_bytes(), other.namespace.as_bytes()) {
            Ordering::Equal => compare(self.local.as_bytes(), other.local.as_bytes()),
            unequal => unequal,
        }
    }
}

// Across lifetimes, so that a name of a table can be compared with one of a message.
impl<'b> PartialEq<QName<'b>> for QName<'_> {
    fn eq(&self, other: &QName<'b>) -> bool {
        self.local == other.local && self.namespace == other.namespace
    }
}

impl Eq for QName<'_> {}

impl<'b> PartialOrd<QName<'b>> for QName<'_> {
    fn partial_cmp(&self, other: &QName<'b>) -> Option<Ordering> {
        Some(self.order(other))
    }
}

impl Ord for QName<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order(other)
    }
}

impl Hash for QName<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.namespace.hash(state);
        self.local.hash(state);
    }
}

impl fmt::Display for QName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "{{{}}}{}", self.namespace, self.local)
        } else if self.prefix.is_empty() {
            f.write_str(self.local)
        } else {
            write!(f, "{}:{}", self.prefix, self.local)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, string::String};

    use super::*;

    #[test]
    fn the_prefix_takes_no_part() {
        let names = [
            QName::new("a", "urn:1", "A"),
            QName::new("b", "urn:1", "A"),
            QName::new("a", "urn:1", "B"),
            QName::new("", "urn:2", "A"),
            // The same letters, divided elsewhere.
            QName::new("", "urn:1A", ""),
        ];
        for a in names {
            for b in names {
                let expected = (a.namespace, a.local).cmp(&(b.namespace, b.local));
                assert_eq!(a.cmp(&b), expected);
                assert_eq!(a == b, expected.is_eq());
                assert_eq!(a.matches(b.namespace, b.local), expected.is_eq());
            }
        }
        assert_eq!(names.into_iter().collect::<HashSet<_>>().len(), 4);
    }

    #[test]
    fn compares_with_a_name_that_lives_shorter() {
        let local = String::from("A");
        assert_eq!(QName::new("", "urn:1", "A"), QName::new("", "urn:1", &local));
    }
}
