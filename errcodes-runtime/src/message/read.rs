//! A message read back: the values that its placeholders had.

use errcodes_shared::{Piece, Pieces};

/// The values that [`Template::read`](crate::Template::read) found in a text.
///
/// ```
/// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
/// # let template = E::A1.text();
/// let reading = template.read("3 of 7").unwrap();
/// assert_eq!((reading.locale(), reading.get("total")), ("en", Some("7")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'t> {
    locale: &'static str,
    template: &'static str,
    text: &'t str,
}

impl<'t> Reading<'t> {
    /// Returns `None` if the text is not the template.
    pub(super) fn of(locale: &'static str, template: &'static str, text: &'t str) -> Result<Option<Self>, Ambiguous> {
        let mut walk = Walk { pieces: Pieces::new(template), rest: text };
        let reading = Self { locale, template, text };
        if walk.literal().is_none() {
            return Ok(None);
        }
        loop {
            match walk.value() {
                // A placeholder that occurs twice has one value.
                Step::Value(name, value) if reading.get(name).is_some_and(|known| known != value) => return Ok(None),
                Step::Value(..) => {}
                Step::End => return Ok(walk.rest.is_empty().then_some(reading)),
                Step::Other => return Ok(None),
                Step::Ambiguous => return Err(Ambiguous),
            }
        }
    }

    /// Returns whether the other one has the same values.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        other.values().all(|(name, value)| self.get(name) == Some(value))
    }

    /// Returns the language of the text, as a BCP 47 tag.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@ja,text:template@en\nA1,残り {count},{count} left\n")] enum E {} }
    /// # let template = E::A1.text();
    /// assert_eq!(template.read("3 left").unwrap().locale(), "en");
    /// ```
    #[must_use]
    pub const fn locale(&self) -> &'static str {
        self.locale
    }

    /// Returns the value of a placeholder, as it is written in the text.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@ja,text:template@en\nA1,残り {count},{count} left\n")] enum E {} }
    /// # let template = E::A1.text();
    /// let reading = template.read("3 left").unwrap();
    /// assert_eq!((reading.get("count"), reading.get("total")), (Some("3"), None));
    /// ```
    #[must_use]
    pub fn get(&self, placeholder: &str) -> Option<&'t str> {
        self.values().find(|(name, _)| *name == placeholder).map(|(_, value)| value)
    }

    /// Returns the placeholders and their values, in the order of the text.
    ///
    /// ```
    /// # errcodes::catalog! { #[catalog(table = "code,text:template@en\nA1,{count} of {total}\n")] enum E {} }
    /// # let template = E::A1.text();
    /// assert!(template.read("3 of 7").unwrap().values().eq([("count", "3"), ("total", "7")]));
    /// ```
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &'t str)> + use<'t> {
        let mut walk = Walk { pieces: Pieces::new(self.template), rest: self.text };
        let begun = walk.literal();
        core::iter::from_fn(move || match begun.map(|()| walk.value())? {
            Step::Value(name, value) => Some((name, value)),
            Step::End | Step::Other | Step::Ambiguous => None,
        })
    }
}

/// A text that could be a template in more than one way.
pub(super) struct Ambiguous;

/// The next part of a text.
enum Step<'t> {
    /// The value of a placeholder.
    Value(&'static str, &'t str),
    /// No further placeholder.
    End,
    /// Another text than that of the template.
    Other,
    /// A placeholder whose value could end here or there.
    Ambiguous,
}

/// A walk through a template and a text side by side.
struct Walk<'t> {
    pieces: Pieces<'static>,
    rest: &'t str,
}

impl<'t> Walk<'t> {
    /// Steps over the text up to the next placeholder; `None` if it is another text.
    fn literal(&mut self) -> Option<()> {
        let length = literal_at(&self.pieces, self.rest)?;
        self.rest = self.rest.split_at(length).1;
        skip_literal(&mut self.pieces);
        Some(())
    }

    /// Steps over a placeholder and the text after it.
    fn value(&mut self) -> Step<'t> {
        let Some(Piece::Placeholder(name)) = self.pieces.next() else {
            return Step::End;
        };
        let literal = self.pieces.clone();
        skip_literal(&mut self.pieces);
        let is_last = self.pieces.clone().next().is_none();
        let places = self.rest.char_indices().map(|(at, _)| at).chain([self.rest.len()]);
        let mut ends = places.filter_map(|at| {
            let length = literal_at(&literal, self.rest.split_at(at).1)?;
            // The last text ends the whole, wherever else it occurs.
            (!is_last || at + length == self.rest.len()).then_some((at, length))
        });
        let Some((at, length)) = ends.next() else {
            return Step::Other;
        };
        if ends.next().is_some() {
            return Step::Ambiguous;
        }
        let (value, behind) = self.rest.split_at(at);
        self.rest = behind.split_at(length).1;
        Step::Value(name, value)
    }
}

/// Returns the length of the pieces up to the next placeholder if the text begins with them.
fn literal_at(pieces: &Pieces<'_>, text: &str) -> Option<usize> {
    let mut rest = text;
    for piece in pieces.clone() {
        let Some(literal) = piece.literal() else { break };
        rest = rest.strip_prefix(literal)?;
    }
    Some(text.len() - rest.len())
}

fn skip_literal(pieces: &mut Pieces<'_>) {
    loop {
        let mut ahead = pieces.clone();
        if ahead.next().and_then(Piece::literal).is_none() {
            return;
        }
        *pieces = ahead;
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;

    fn read(template: &'static str, text: &'static str) -> Option<Vec<(&'static str, &'static str)>> {
        Some(Reading::of("en", template, text).ok()??.values().collect())
    }

    #[test]
    fn reads_what_was_written() {
        for (template, text, expected) in [
            ("ユーザCD = {user}", "ユーザCD = aoyagi", &[("user", "aoyagi")] as &[_]),
            ("a {b}, c = {d}.", "a 1, c = x.y.", &[("b", "1"), ("d", "x.y")]),
            ("{a}", "", &[("a", "")]),
            ("{{{a}}}", "{x}", &[("a", "x")]),
            ("{a} and {a}", "x and x", &[("a", "x"), ("a", "x")]),
            ("plain", "plain", &[]),
            // The text after the last placeholder ends the whole, and may occur in the value.
            ("{a}。", "あ。い。", &[("a", "あ。い")]),
        ] {
            assert_eq!(read(template, text).as_deref(), Some(expected), "{template}");
        }
    }

    #[test]
    fn does_not_guess() {
        for (template, text) in [
            ("ユーザCD = {user}", "ユーザ = aoyagi"),
            ("plain", "plain "),
            ("", "x"),
            ("{a}.", "a. b"),
            // Where the first value ends cannot be known.
            ("{a}{b}", "xy"),
            ("{a}, {b}", "1, 2, 3"),
            // One placeholder, two values.
            ("{a} and {a}", "x and y"),
        ] {
            assert_eq!(read(template, text), None, "{template}");
        }
    }
}
