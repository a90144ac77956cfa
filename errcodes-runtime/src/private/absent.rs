//! The panics of `expect_<column>`, which name the column, the value and the catalog, also in a `const`, where nothing can
//! be formatted.

/// The length of the longest message, in bytes.
const LONGEST: usize = 256;

/// The part of a value that is shown, in bytes.
const SHOWN: usize = 64;

/// A message that is put together piece by piece.
struct Text {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Text {
    /// Appends the first `most` bytes of `text`, cut between characters; all of it if it fits.
    const fn with(mut self, text: &str, most: usize) -> Self {
        let bytes = text.as_bytes();
        let free = LONGEST - self.length;
        let most = if most < free { most } else { free };
        let mut end = bytes.len();
        if end > most {
            end = most;
            while end > 0 && bytes[end] & 0xC0 == 0x80 {
                end -= 1;
            }
        }
        let mut at = 0;
        while at < end {
            self.bytes[self.length + at] = bytes[at];
            at += 1;
        }
        self.length += end;
        self
    }

    const fn of_row(column: &str) -> Self {
        Self { bytes: [0; LONGEST], length: 0 }.with("no row with ", LONGEST).with(column, SHOWN).with(" ", LONGEST)
    }

    #[track_caller]
    const fn panic(self, catalog: &str) -> ! {
        let text = self.with(" in ", LONGEST).with(catalog, LONGEST);
        let (message, _) = text.bytes.split_at(text.length);
        match core::str::from_utf8(message) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("no such row"),
        }
    }
}

/// Panics about a text.
///
/// # Panics
///
/// Always.
#[track_caller]
pub const fn text(catalog: &str, column: &str, value: &str) -> ! {
    let shown = Text::of_row(column).with("`", LONGEST).with(value, SHOWN);
    let cut = if value.len() > SHOWN { "…`" } else { "`" };
    shown.with(cut, LONGEST).panic(catalog)
}

/// Panics about a number of one of the unsigned types.
///
/// # Panics
///
/// Always.
#[track_caller]
pub const fn unsigned(catalog: &str, column: &str, value: u64) -> ! {
    number(Text::of_row(column), value).panic(catalog)
}

/// Panics about a number of one of the signed types.
///
/// # Panics
///
/// Always.
#[track_caller]
pub const fn signed(catalog: &str, column: &str, value: i64) -> ! {
    let sign = if value < 0 { "-" } else { "" };
    number(Text::of_row(column).with(sign, LONGEST), value.unsigned_abs()).panic(catalog)
}

/// Appends the decimal digits of a number.
const fn number(mut text: Text, value: u64) -> Text {
    let mut unit = 1;
    while value / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 && text.length < LONGEST {
        // A digit is less than 10.
        text.bytes[text.length] = b'0' + (value / unit % 10) as u8;
        text.length += 1;
        unit /= 10;
    }
    text
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;
    use std::string::String;

    use super::*;

    fn message(panics: fn()) -> String {
        let payload = catch_unwind(panics).expect_err("it panics");
        *payload.downcast::<String>().expect("a message")
    }

    #[test]
    fn messages_name_the_value() {
        assert_eq!(message(|| unsigned("E", "code", 999)), "no row with code 999 in E");
        assert_eq!(message(|| unsigned("E", "code", 0)), "no row with code 0 in E");
        assert_eq!(message(|| unsigned("E", "code", u64::MAX)), "no row with code 18446744073709551615 in E");
        assert_eq!(message(|| signed("E", "code", i64::MIN)), "no row with code -9223372036854775808 in E");
        assert_eq!(message(|| text("E", "name", "Ä")), "no row with name `Ä` in E");
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        let cut = message(|| text("E", "name", &"あ".repeat(100)));
        assert_eq!(cut, std::format!("no row with name `{}…` in E", "あ".repeat(21)));
        let cut = message(|| text(&"あ".repeat(100), "name", ""));
        assert!(cut.len() <= LONGEST && cut.starts_with("no row with name `` in あ"), "{cut}");
    }
}
