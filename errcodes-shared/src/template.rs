//! The grammar of templates: text with `{placeholder}`s, in which `{{` and `}}` are braces.

/// One piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text that is shown as it is. A doubled brace is a piece of its own, of one brace.
    Text(&'t str),
    /// The name of a placeholder, without its braces.
    Placeholder(&'t str),
    /// Braces that the grammar does not allow.
    Broken(Broken<'t>),
}

impl<'t> Piece<'t> {
    /// Returns the text to show, or `None` for a placeholder. Broken braces are shown as they are written.
    #[must_use]
    pub const fn literal(self) -> Option<&'t str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Placeholder(_) => None,
            Self::Broken(broken) => Some(broken.as_str()),
        }
    }
}

/// The ways in which braces break the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken<'t> {
    /// A `{` without a `}` anywhere after it.
    Unclosed,
    /// A `}` without a `{` before it.
    Unopened,
    /// Text in braces that cannot be a placeholder, braces included.
    NotAPlaceholder(&'t str),
}

impl<'t> Broken<'t> {
    /// Returns what is written in the template.
    #[must_use]
    pub const fn as_str(self) -> &'t str {
        match self {
            Self::Unclosed => "{",
            Self::Unopened => "}",
            Self::NotAPlaceholder(written) => written,
        }
    }
}

/// The pieces of a template, in their order.
///
/// ```
/// use errcodes_shared::{Piece, Pieces};
///
/// let mut pieces = Pieces::new("User {user}");
/// assert_eq!(pieces.next(), Some(Piece::Text("User ")));
/// assert_eq!((pieces.offset(), pieces.next()), (5, Some(Piece::Placeholder("user"))));
/// assert_eq!(pieces.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Pieces<'t> {
    rest: &'t str,
    offset: usize,
    /// False once a `}` was looked for and not found, so that many open braces do not each look to the end.
    may_close: bool,
}

impl<'t> Pieces<'t> {
    /// Returns the pieces of this template.
    #[must_use]
    pub const fn new(template: &'t str) -> Self {
        Self { rest: template, offset: 0, may_close: true }
    }

    /// Returns the byte at which the next piece begins, its brace included.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Reads what begins with this opening brace: the piece, and its length in the template.
    fn opened(&mut self) -> (Piece<'t>, usize) {
        let close = if self.may_close { self.rest.find('}') } else { None };
        let Some(close) = close else {
            self.may_close = false;
            return (Piece::Broken(Broken::Unclosed), 1);
        };
        let written = self.rest.split_at(close + 1).0;
        match written.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) if is_placeholder(name) => (Piece::Placeholder(name), written.len()),
            _ => (Piece::Broken(Broken::NotAPlaceholder(written)), written.len()),
        }
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let (piece, length) = match *self.rest.as_bytes() {
            [] => return None,
            [b'{', b'{', ..] | [b'}', b'}', ..] => (Piece::Text(self.rest.split_at(1).0), 2),
            [b'{', ..] => self.opened(),
            [b'}', ..] => (Piece::Broken(Broken::Unopened), 1),
            _ => {
                let length = self.rest.find(['{', '}']).unwrap_or(self.rest.len());
                (Piece::Text(self.rest.split_at(length).0), length)
            }
        };
        self.rest = self.rest.split_at(length).1;
        self.offset += length;
        Some(piece)
    }
}

/// Checks that a text is a template.
///
/// ```
/// use errcodes_shared::{Broken, check_template};
///
/// assert_eq!(check_template("{user_code}: {0} {{sic}}"), Ok(()));
/// assert_eq!(check_template("{User}"), Err(Broken::NotAPlaceholder("{User}")));
/// ```
///
/// # Errors
///
/// The first braces that the grammar does not allow.
pub fn check_template(text: &str) -> Result<(), Broken<'_>> {
    let broken =
        Pieces::new(text).find_map(|piece| if let Piece::Broken(broken) = piece { Some(broken) } else { None });
    broken.map_or(Ok(()), Err)
}

/// Returns the placeholders of a text, each with the byte at which its brace opens, in their order and as often as they
/// occur. Broken braces are skipped.
///
/// ```
/// assert!(errcodes_shared::placeholders("{b} {{c}} {a}, {b}").eq([(0, "b"), (10, "a"), (15, "b")]));
/// ```
pub fn placeholders(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut pieces = Pieces::new(text);
    core::iter::from_fn(move || {
        loop {
            let at = pieces.offset();
            if let Piece::Placeholder(name) = pieces.next()? {
                return Some((at, name));
            }
        }
    })
}

/// Returns whether the text can be between the braces of a placeholder: the name of a field in lower case, or the number
/// of one with at most three digits.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    match text.as_bytes() {
        [] => false,
        [b'0'..=b'9', ..] => text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit()),
        bytes => bytes.iter().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')),
    }
}

#[cfg(test)]
mod tests {
    use std::{format, string::String, vec::Vec};

    use super::{Broken::*, Piece::*, *};

    #[test]
    fn pieces_in_their_order() {
        for (template, expected) in [
            ("", &[] as &[_]),
            ("日本", &[Text("日本")]),
            ("{a}", &[Placeholder("a")]),
            ("日{a}{0}本", &[Text("日"), Placeholder("a"), Placeholder("0"), Text("本")]),
            ("{{a}}", &[Text("{"), Text("a"), Text("}")]),
            ("{{{a}}}", &[Text("{"), Placeholder("a"), Text("}")]),
            ("{a", &[Broken(Unclosed), Text("a")]),
            ("}a{", &[Broken(Unopened), Text("a"), Broken(Unclosed)]),
            ("{A}{}", &[Broken(NotAPlaceholder("{A}")), Broken(NotAPlaceholder("{}"))]),
            ("{{", &[Text("{")]),
            ("}}}", &[Text("}"), Broken(Unopened)]),
        ] {
            assert_eq!(Pieces::new(template).collect::<Vec<_>>(), expected, "{template}");
        }
    }

    #[test]
    fn a_template_is_whole_after_all_pieces() {
        for template in ["日{a}{{x}} {A} {", "}{a}}", "{{{{", "{a}"] {
            let mut pieces = Pieces::new(template);
            let mut written = String::new();
            while let Some(piece) = pieces.next() {
                match piece {
                    Placeholder(name) => written.extend(["{", name, "}"]),
                    Text(brace @ ("{" | "}")) => written.push_str(&brace.repeat(2)),
                    other => written.push_str(other.literal().expect("it is not a placeholder")),
                }
                assert_eq!(template.get(..pieces.offset()), Some(&*written));
            }
            assert_eq!(written, template);
        }
    }

    #[test]
    fn placeholders_stand_where_their_braces_open() {
        let template = "日{b} {{c}} {a}{0}, {b}{A}{";
        let found: Vec<_> = placeholders(template).collect();
        assert_eq!(found.iter().map(|(_, name)| *name).collect::<Vec<_>>(), ["b", "a", "0", "b"]);
        for (at, name) in found {
            assert!(template.get(at..).is_some_and(|text| text.starts_with(&format!("{{{name}}}"))), "{name}");
        }
    }

    #[test]
    fn braces_balance() {
        for good in ["", "plain", "{user_code}: {0}", "{{literal}}", "{{{a}}}", "{_}{999}"] {
            assert_eq!(check_template(good), Ok(()), "{good}");
        }
        for (bad, expected) in [
            ("{", Unclosed),
            ("}", Unopened),
            ("{a", Unclosed),
            ("a}", Unopened),
            ("{}", NotAPlaceholder("{}")),
            ("{a b}", NotAPlaceholder("{a b}")),
            ("x {A}", NotAPlaceholder("{A}")),
            ("{{a}", Unopened),
            ("{a{b}}", NotAPlaceholder("{a{b}")),
            ("{a:?}", NotAPlaceholder("{a:?}")),
            ("{1000}", NotAPlaceholder("{1000}")),
            ("{0a}", NotAPlaceholder("{0a}")),
            ("{é}", NotAPlaceholder("{é}")),
        ] {
            assert_eq!(check_template(bad), Err(expected), "{bad}");
        }
    }

    /// Seconds if each of them looked for its end on its own.
    #[test]
    fn a_million_open_braces_take_no_time() {
        assert_eq!(Pieces::new(&"{a".repeat(1_000_000)).count(), 2_000_000);
    }
}
