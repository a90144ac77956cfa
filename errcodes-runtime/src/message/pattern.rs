//! A text with placeholders, written with their values. The generator has checked the text; what it would have refused is
//! shown as it is written.

use core::fmt;

use errcodes_shared::{Piece, Pieces};

use super::Values;

/// Writes the text with its values.
pub(super) fn write(template: &str, values: &impl Values, f: &mut dyn fmt::Write) -> fmt::Result {
    for piece in Pieces::new(template) {
        match piece {
            Piece::Placeholder(name) => match values.value(name) {
                Some(value) => write!(f, "{value}")?,
                // Only without `fill` and without a derive, which both have all values.
                None => write!(f, "{{{name}}}")?,
            },
            Piece::Text(_) | Piece::Broken(_) => f.write_str(piece.literal().unwrap_or_default())?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::string::{String, ToString as _};

    use super::*;
    use crate::{Localized, Template};

    #[test]
    fn a_value_is_text_and_not_a_template() {
        let template = Template::new(Localized::of(&["en"], &["{a}{b} {{{a}}}"]));
        let message = template.with("a", &"{b}").with("b", &1.5).fill().expect("all values");
        assert_eq!(message.to_string(), "{b}1.5 {{b}}");
        assert_eq!(std::format!("{message:>14}|{message:.4}|{message:?}"), "  {b}1.5 {{b}}|{b}1|\"{b}1.5 {{b}}\"");
    }

    #[test]
    fn what_a_table_cannot_have_is_shown_as_written() {
        for template in ["{a", "}a{", "{", "{A b}", "{missing}"] {
            let mut text = String::new();
            assert_eq!(write(template, &(), &mut text), Ok(()));
            assert_eq!(text, template);
        }
    }
}
