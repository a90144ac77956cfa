//! Texts that mean many codes: ranges and wildcards.

/// Whether a hyphen can only mean a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sure {
    Yes,
    No,
}

/// Reads `3841-4095`, with any dash, dots or a word, and `A01-A09`; `None` if it is not a range.
pub(crate) fn range(text: &str) -> Option<Sure> {
    let written = ["...", "..", "…", " to ", " bis ", "–", "—", "~", "～", "-"];
    let separator = written.into_iter().find(|separator| text.contains(separator))?;
    let (first, last) = text.split_once(separator)?;
    let (first, last) = (first.trim(), last.trim());
    let digits = |text: &str| text.find(|char: char| char.is_ascii_digit());
    let ((prefix, from), (other, to)) = (first.split_at(digits(first)?), last.split_at(digits(last)?));
    // The prefix is not repeated: `E01-09`.
    if prefix != other && !other.is_empty() || !prefix.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let number = |text: &str| match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?,
    };
    if number(from)? >= number(to)? {
        return None;
    }
    let is_wide = from.len() > 2 && !from.starts_with('0') || !other.is_empty();
    let is_wide = is_wide && from.len() == to.len();
    Some(if separator != "-" || text.contains(" - ") || is_wide { Sure::Yes } else { Sure::No })
}

/// Returns the range that a class of numbers is: `500-599` for `5xx`, `5nn` and `5##`.
pub(crate) fn class(text: &str) -> Option<String> {
    let digits = text.trim_end_matches(['x', 'X', 'n', 'N', '#', '?', '_']);
    let open = text.len() - digits.len();
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() && !digits.starts_with('0');
    (is_number && is_wildcard(text)).then(|| format!("{digits}{}-{digits}{}", "0".repeat(open), "9".repeat(open)))
}

/// Returns `true` for `5xx`, `40x`, `X.1.1`, `E*`, `40?`, `5nn`, `4##`, `>=500` and `500+`.
pub(crate) fn is_wildcard(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let ends_in = |chars: [char; 2], least: usize| {
        let digits = text.trim_end_matches(chars);
        is_number(digits) && digits != "0" && text.len() - digits.len() >= least
    };
    let is_class = ends_in(['x', 'X'], 2)
        || ends_in(['n', 'N'], 2)
        || ends_in(['#', '?'], 1)
        || ends_in(['_', '_'], 2)
        || text.len() > 2 && ends_in(['x', 'x'], 1);
    let is_cross = |part: &str| matches!(part, "x" | "X" | "n" | "*");
    let parts = || text.split('.');
    let is_dotted = parts().count() > 1
        && parts().any(is_cross)
        && parts().any(is_number)
        && parts().all(|part| is_cross(part) || is_number(part));
    let is_star = text.contains('*') && text.contains(|char: char| char.is_alphanumeric());
    let compared = text.trim_start_matches(['>', '<', '=', '≥', '≤']);
    let is_compared = compared.len() < text.len() && !text.starts_with('=') && is_number(compared.trim());
    let is_open = text.strip_suffix('+').is_some_and(|digits| digits.len() > 1 && is_number(digits));
    is_class || is_dotted || is_star || is_compared || is_open
}

#[cfg(test)]
mod tests {
    use super::{Sure, class, is_wildcard, range};

    #[test]
    fn ranges_and_wildcards() {
        for text in ["3841-4095", "1 - 9", "1–9", "1..9", "1 to 9", "0x10..0x1F", "E01..E09", "A01-A09"] {
            assert_eq!(range(text), Some(Sure::Yes), "{text}");
        }
        for text in ["1-9", "08-12", "E1-9"] {
            assert_eq!(range(text), Some(Sure::No), "{text}");
        }
        for text in ["9-1", "A1-B2", "-32099", "10-", "2024-01-02", "NOT-FOUND", "A-1"] {
            assert_eq!(range(text), None, "{text}");
        }
        for text in ["5xx", "40x", "X.1.1", "4.X.2", "E*", "40?", "5nn", "4##", "4__", ">=500", "≥ 500", "500+"] {
            assert!(is_wildcard(text), "{text}");
        }
        for text in ["0x10", "0x", "4X", "2201X", "MAX", "X", "1.2", "A.x", "C+", "+49", "=80"] {
            assert!(!is_wildcard(text), "{text}");
        }
    }

    #[test]
    fn classes_of_numbers_are_ranges() {
        for (text, expected) in [("5xx", "500-599"), ("40?", "400-409"), ("5nn", "500-599"), ("12##", "1200-1299")] {
            assert_eq!(class(text).as_deref(), Some(expected));
        }
        for text in ["X.1.1", "E*", "0xx", ">=500", "500+", "500"] {
            assert_eq!(class(text), None, "{text}");
        }
    }
}
