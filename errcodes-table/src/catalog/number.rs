//! Numbers: the decimal form, or hexadecimal after `0x`, and ranges of them.

use errcodes_shared::is_canonical;

use crate::catalog::refusal::{Refusal, plainer};
use crate::column::{Column, INTEGERS, Integer, Kind};
use crate::forms::spreadsheet::is_scientific;
use crate::forms::wildcard::{self, is_wildcard};
use crate::rule::Rule;

/// Reads a number of a column.
pub(super) fn integer(text: &str, integer: Integer, column: &Column) -> Result<i128, Refusal> {
    parse(text, integer, column.is_hex, |kind| column.spelt_as(kind))
}

/// Reads one number, or two with a hyphen between them.
pub(super) fn range(text: &str, of: Integer, column: &Column) -> Result<(i128, i128), Refusal> {
    let refused = |title: String, label: String, help: Option<String>| {
        Err(Refusal { rule: Rule::InvalidRange, title, label, help })
    };
    let Some((first, last)) = bounds(text) else {
        let Some((first, last)) = text.split_once(['–', '—', '…', '~']).or_else(|| text.split_once("..")) else {
            return integer(text, of, column).map(|number| (number, number));
        };
        let help = format!("write `{}-{}`", first.trim(), last.trim());
        return refused(
            format!("`{text}` is not a range"),
            "expected a hyphen between two numbers".to_owned(),
            Some(help),
        );
    };
    if let Some(help) = plainer(first).or_else(|| plainer(last)).or_else(|| plainer(text)) {
        let help = help.replace("around it", "around the numbers");
        return refused(format!("`{text}` is not a range"), "expected two numbers".to_owned(), Some(help));
    }
    if first.is_empty() || last.is_empty() {
        let label = "expected a number before and after the hyphen".to_owned();
        return refused(format!("`{text}` is not a range"), label, None);
    }
    let numbers = (integer(first, of, column)?, integer(last, of, column)?);
    if numbers.0 > numbers.1 {
        let title = format!("range `{text}` ends before it begins");
        return refused(title, format!("expected `{last}-{first}`"), None);
    }
    if numbers.0 == numbers.1 {
        return refused(format!("range `{text}` is one number"), format!("expected `{first}`"), None);
    }
    Ok(numbers)
}

/// Splits a range at the hyphen that is not a sign.
pub(crate) fn bounds(text: &str) -> Option<(&str, &str)> {
    let signed = text.trim_start();
    let front = text.len() - signed.len() + usize::from(signed.starts_with('-'));
    let hyphen = front + text.get(front..)?.find('-')?;
    Some((text.get(..hyphen)?, text.get(hyphen + 1..)?))
}

/// Returns the number of a text of digits, whatever the type: its hexadecimal digits are the bits of a
/// number of type `integer` if `is_hex`.
pub(crate) fn value(text: &str, integer: Integer, is_hex: bool) -> Option<i128> {
    parse(text, integer, is_hex, |_| String::new()).ok()
}

/// `spelt` returns the header cell of the column with another type.
fn parse(text: &str, integer: Integer, is_hex: bool, spelt: impl Fn(Kind) -> String) -> Result<i128, Refusal> {
    let Integer { name, least, most } = integer;
    let refused = |rule: Rule, what: &str, label: String, help: Option<String>| {
        Err(Refusal { rule, title: format!("`{text}` {what}"), label, help })
    };
    let expected = || format!("expected a number of type `{name}`");
    let magnitude = text.strip_prefix('-').unwrap_or(text);
    let is_negative = magnitude.len() < text.len();
    let (digits, radix) = match magnitude.strip_prefix("0x").or_else(|| magnitude.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (magnitude, 10),
    };
    let out_of_range = |number: Option<i128>| {
        let wider = number.and_then(|number| {
            let mut fitting = INTEGERS.into_iter().filter(|wider| wider.contains(number));
            let alike = fitting.clone().find(|wider| wider.is_unsigned() == integer.is_unsigned());
            alike.or_else(|| fitting.next())
        });
        let help = wider.map(|wider| format!("write the column as `{}`", spelt(Kind::Integer(wider))));
        let label = format!("expected a number from {least} to {most}");
        refused(Rule::NumberOutOfRange, &format!("is out of range for `{name}`"), label, help)
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        let help = plainer(text).or_else(|| of_number(text));
        let help = help.unwrap_or_else(|| format!("if the column is text, write it as `{}`", spelt(Kind::Text)));
        return refused(Rule::NotANumber, "is not a number", expected(), Some(help));
    }
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        let sign = if is_negative { "-" } else { "" };
        let number = match digits.trim_start_matches('0') {
            "" => "0".to_owned(),
            number => format!("{sign}{number}"),
        };
        let help = format!("if the zeros are sent, write the column as text: `{}`", spelt(Kind::Text));
        return refused(Rule::LeadingZeros, "has leading zeros", format!("expected `{number}`"), Some(help));
    }
    let is_negative_zero = is_negative && digits.bytes().all(|digit| digit == b'0');
    if is_negative_zero || radix == 10 && !is_canonical(text) {
        return refused(Rule::NotANumber, "is not a number", "expected `0`".to_owned(), None);
    }
    let number = match i128::from_str_radix(digits, radix) {
        Ok(number) if is_negative => -number,
        Ok(number) => number,
        Err(_) => return out_of_range(None),
    };
    // In a signed column that is shown in hexadecimal, the digits are the bits.
    let bits = if is_hex && radix == 16 { integer.of_bits(number) } else { None };
    match bits {
        Some(number) => Ok(number),
        None if integer.contains(number) => Ok(number),
        None => out_of_range(Some(number)),
    }
}

/// Returns the help for a cell that a spreadsheet wrote, or that is a range.
fn of_number(text: &str) -> Option<String> {
    let whole = |text: &str| (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(());
    if let Some(digits) = text.strip_prefix('\'') {
        return whole(digits).map(|()| format!("write `{digits}`: spreadsheets mark text with an apostrophe"));
    }
    if let Some((number, zeros)) = text.split_once('.')
        && zeros.trim_end_matches('0').is_empty()
    {
        return whole(number.strip_prefix('-').unwrap_or(number)).map(|()| format!("write `{number}`"));
    }
    if is_scientific(text) {
        return Some("write all digits of the number: a spreadsheet shortened it".to_owned());
    }
    if wildcard::range(text).is_some() {
        return Some("add `range` to the header cell, and write each range as `4000-4099`".to_owned());
    }
    is_wildcard(text)
        .then(|| "write the range of the numbers, as `500-599`, and add `range` to the header cell".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{bounds, value};
    use crate::column::INTEGERS;

    fn read(text: &str, name: &str, is_hex: bool) -> Option<i128> {
        let integer = INTEGERS.into_iter().find(|integer| integer.name == name).expect("a type of the header");
        value(text, integer, is_hex)
    }

    #[test]
    fn integers_are_exact() {
        for (text, name, number) in [
            ("0x1F", "u8", 31),
            ("-128", "i8", -128),
            ("-0x80", "i8", -128),
            ("0x7f", "i8", 127),
            ("18446744073709551615", "u64", u64::MAX.into()),
        ] {
            assert_eq!(read(text, name, false), Some(number), "{text}");
            assert_eq!(read(text, name, true), Some(number), "{text}");
        }
        let long = "9".repeat(90);
        for (text, name) in [
            ("256", "u8"),
            ("-1", "u8"),
            ("0x100", "u8"),
            ("-0x81", "i8"),
            ("-0x0", "i8"),
            ("+1", "u8"),
            ("", "u8"),
            ("007", "u8"),
            ("1 ", "u8"),
            ("-", "i8"),
            ("-0", "i8"),
            ("0x", "u8"),
            ("-0x1", "u8"),
            ("0x-1", "i8"),
            ("0x1FF", "i8"),
            (long.as_str(), "u64"),
        ] {
            assert_eq!(read(text, name, false), None, "{text:?} as {name}");
            assert_eq!(read(text, name, true), None, "{text:?} as {name}");
        }
    }

    #[test]
    fn hexadecimal_digits_are_the_bits_of_a_signed_number() {
        assert_eq!(read("0x80070005", "i32", true), Some(-2_147_024_891));
        assert_eq!(read("0x80070005", "i32", false), None);
        assert_eq!(read("0xFF", "i8", true), Some(-1));
        assert_eq!(read("0x7F", "i8", true), Some(127));
        assert_eq!(read("0xFFFFFFFFFFFFFFFF", "i64", true), Some(-1));
        assert_eq!(read("0x10000000000000000", "i64", true), None);
        assert_eq!(read("255", "i8", true), None, "only hexadecimal digits are bits");
    }

    #[test]
    fn a_sign_is_not_the_hyphen_of_a_range() {
        for (text, split) in [
            ("4000-4099", Some(("4000", "4099"))),
            ("-32099--32000", Some(("-32099", "-32000"))),
            ("-5-5", Some(("-5", "5"))),
            ("-5", None),
            ("5", None),
            ("", None),
            ("-", None),
            ("5-", Some(("5", ""))),
            ("0x10-0x1F", Some(("0x10", "0x1F"))),
        ] {
            assert_eq!(bounds(text), split, "{text}");
        }
    }
}
