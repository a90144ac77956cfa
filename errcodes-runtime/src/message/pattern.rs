//! The pieces of a text with placeholders. The generator has checked it; what cannot be there is taken as text.

use core::fmt;

use super::Values;

/// One piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Text to be shown as it is; a brace comes by itself.
    Text(&'t str),
    /// The name between two braces.
    Placeholder(&'t str),
}

/// The pieces, in their order.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'t>(&'t str);

pub(super) const fn pieces(template: &str) -> Pieces<'_> {
    Pieces(template)
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let Self(rest) = *self;
        let (piece, length) = match rest.find(['{', '}']) {
            _ if rest.is_empty() => return None,
            None => (Piece::Text(rest), rest.len()),
            Some(0) => match rest.strip_prefix('{').and_then(|behind| behind.split_once('}')) {
                Some((name, _)) if !name.starts_with('{') => (Piece::Placeholder(name), name.len() + 2),
                _ => {
                    let (brace, behind) = rest.split_at(1);
                    (Piece::Text(brace), if behind.starts_with(brace) { 2 } else { 1 })
                }
            },
            Some(at) => (Piece::Text(rest.split_at(at).0), at),
        };
        self.0 = rest.split_at(length).1;
        Some(piece)
    }
}

/// The names of the placeholders.
pub(super) fn placeholders(template: &'static str) -> impl Iterator<Item = &'static str> + Clone {
    pieces(template).filter_map(|piece| if let Piece::Placeholder(name) = piece { Some(name) } else { None })
}

/// The text with its values.
pub(super) fn write(template: &str, values: &impl Values, f: &mut dyn fmt::Write) -> fmt::Result {
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => f.write_str(text)?,
            Piece::Placeholder(name) => match values.value(name) {
                Some(value) => write!(f, "{value}")?,
                // Not where the message was made by `fill` or by a derive.
                None => write!(f, "{{{name}}}")?,
            },
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{string::ToString as _, vec::Vec};

    use super::{Piece::*, *};
    use crate::{Localized, Template};

    #[test]
    fn braces_and_names() {
        for (template, expected) in [
            ("", &[] as &[_]),
            ("日本", &[Text("日本")]),
            ("{a}", &[Placeholder("a")]),
            ("日{a}{0}本", &[Text("日"), Placeholder("a"), Placeholder("0"), Text("本")]),
            ("{{a}}", &[Text("{"), Text("a"), Text("}")]),
            ("{{{a}}}", &[Text("{"), Placeholder("a"), Text("}")]),
            // Not in a table, and no panic either.
            ("{a", &[Text("{"), Text("a")]),
            ("}a{", &[Text("}"), Text("a"), Text("{")]),
            ("{{", &[Text("{")]),
            ("{", &[Text("{")]),
        ] {
            assert_eq!(pieces(template).collect::<Vec<_>>(), expected, "{template}");
        }
    }

    #[test]
    fn a_value_is_text_and_no_template() {
        let template = Template::new(Localized::new(&["en"], &["{a}{b} {{{a}}}"]));
        let message = template.with("a", &"{b}").with("b", &1.5).fill().expect("all values");
        assert_eq!(message.to_string(), "{b}1.5 {{b}}");
        assert_eq!(std::format!("{message:>14}|{message:.4}|{message:?}"), "  {b}1.5 {{b}}|{b}1|\"{b}1.5 {{b}}\"");
    }
}
