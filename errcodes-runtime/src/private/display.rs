//! What generated `Display` calls: it respects width, fill and precision, and allocates nothing.

use core::fmt::{self, Alignment, Write};

use crate::{Code, Message, Template};

/// Writes a text, or a code that is text.
///
/// # Errors
///
/// Those of the formatter.
pub fn fmt_text(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.pad(text)
}

/// Writes a code, then the name if it differs, `1026 NAME`, padded and cut as one text.
///
/// # Errors
///
/// Those of the formatter.
pub fn fmt_code(code: Code, name: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match name {
        Some(name) if code != *name => padded(|to| write!(to, "{code} {name}"), f),
        _ => padded(|to| write!(to, "{code}"), f),
    }
}

/// Writes a text without placeholders, whose doubled braces are written once.
///
/// # Errors
///
/// Those of the formatter.
pub fn fmt_template(template: Template, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Display::fmt(&Message::new(template, ()), f)
}

/// Writes a text that comes in pieces, padded and cut as one.
pub(crate) fn padded(text: impl Fn(&mut dyn Write) -> fmt::Result, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (width, precision) = (f.width(), f.precision());
    if width.is_none() && precision.is_none() {
        return text(f);
    }

    // Written twice, since it is not kept anywhere: the first time only to measure it.
    let mut measured = Cut { to: None, left: precision.unwrap_or(usize::MAX) };
    let before = measured.left;
    text(&mut measured)?;
    let length = before - measured.left;

    let padding = width.unwrap_or(0).saturating_sub(length);
    let front = match f.align() {
        // As text is aligned by default.
        None | Some(Alignment::Left) => 0,
        Some(Alignment::Center) => padding / 2,
        Some(Alignment::Right) => padding,
    };
    let fill = f.fill();
    for _ in 0..front {
        f.write_char(fill)?;
    }
    text(&mut Cut { to: Some(f), left: length })?;
    for _ in front..padding {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Passes a number of characters on, and drops the rest.
struct Cut<'a, 'f> {
    to: Option<&'a mut fmt::Formatter<'f>>,
    left: usize,
}

impl Write for Cut<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars().take(self.left) {
            self.left -= 1;
            if let Some(f) = &mut self.to {
                f.write_char(character)?;
            }
        }
        Ok(())
    }
}
