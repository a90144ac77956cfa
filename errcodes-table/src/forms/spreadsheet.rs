//! Texts that spreadsheets and word processors make: numbers, dates, formulas and their errors.

use crate::forms::wildcard;

/// The months as spreadsheets shorten them, in several languages.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jän", "mär", "mrz",
    "mai", "okt", "dez", "janv", "févr", "fevr", "mars", "avr", "avril", "juin", "juil", "août", "aout", "déc", "ene",
    "abr", "ago", "dic", "gen", "mag", "giu", "lug", "set", "ott", "mrt", "mei", "fev", "out",
];

/// `1.00E+06`.
pub(crate) fn is_scientific(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once("E+").or_else(|| text.split_once("E-")) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    whole.len() == 1 && is_number(whole) && is_number(rest) && exponent.len() >= 2 && is_number(exponent)
}

/// `01-Mar`, `1-Mar-24`, `Mar-01`, `01. Mrz`, `3/1/2024`, `2024-03-01 00:00:00`, `3月1日`.
pub(crate) fn is_date(text: &str) -> bool {
    // Most texts are names; all dates have a digit at one end, except before `AM`.
    let ends = [text.as_bytes().first(), text.as_bytes().last()];
    if !ends.iter().flatten().any(|byte| byte.is_ascii_digit()) && !text.ends_with("AM") {
        return false;
    }
    let is_midnight = |rest: &str| matches!(rest, "00:00" | "00:00:00" | "0:00" | "12:00:00 AM");
    let text = text.split_once([' ', 'T']).filter(|(_, rest)| is_midnight(rest)).map_or(text, |(date, _)| date);
    if is_numeric_date(text) {
        return true;
    }
    let is_day = |text: &str| matches!(text.len(), 1 | 2) && text.parse::<u8>().is_ok_and(|day| day < 32);
    if let Some((month, day)) = text.strip_suffix('日').and_then(|text| text.split_once('月')) {
        return is_day(month) && is_day(day);
    }
    let parts: Vec<&str> = text.split(['-', ' ']).map(|part| part.trim_end_matches('.')).collect();
    let (first, second) = match parts.as_slice() {
        [first, second] => (*first, *second),
        [first, second, year] if matches!(year.len(), 2 | 4) && year.parse::<u16>().is_ok() => (*first, *second),
        _ => return false,
    };
    let is_number = |text: &str| matches!(text.len(), 1 | 2) && text.parse::<u8>().is_ok();
    let is_month = |text: &str| MONTHS.contains(&text.to_lowercase().as_str());
    // A code is in capitals or in lower case.
    let is_title = |text: &str| {
        !text.is_ascii() || text.starts_with(|char: char| char.is_ascii_uppercase()) && *text != *text.to_uppercase()
    };
    (is_number(first) && is_month(second) && is_title(second))
        || (is_month(first) && is_title(first) && is_number(second))
}

/// `3/1/2024`, `01.03.2024`, `2024-03-01`, `2024/3/1`.
fn is_numeric_date(text: &str) -> bool {
    let Some(separator) = text.chars().find(|char| matches!(char, '/' | '.' | '-')) else { return false };
    let parts: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = parts.as_slice() else { return false };
    let is_day = |text: &str| matches!(text.len(), 1 | 2) && text.parse::<u8>().is_ok_and(|day| (1..32).contains(&day));
    let is_year = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let is_year = |text: &str| is_year(text) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_day(second) && (is_year(first) && is_day(third) || is_day(first) && is_year(third))
}

/// An en dash between ASCII letters or digits.
pub(crate) fn has_dash(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let plain = text.replace(['–', '—', '‑', '−'], "-");
    plain.is_ascii() && wildcard::range(text).is_none()
}

pub(crate) fn has_curly_quotes(text: &str) -> bool {
    let is_quote = |char: char| matches!(char, '\u{2018}'..='\u{201f}');
    text.starts_with(is_quote) || text.ends_with(is_quote)
}

/// Returns the text of `="0080"`, the formula by which spreadsheets keep leading zeros.
pub(crate) fn of_formula(text: &str) -> Option<&str> {
    let text = text.strip_prefix("=\"")?.strip_suffix('"')?;
    (!text.contains('"')).then_some(text)
}

/// Returns `true` for `=80`, `=A1`, `=B$2&"x"` and `=CONCAT(…)`. An equals sign before a word is text.
pub(crate) fn is_formula(text: &str) -> bool {
    let Some(formula) = text.strip_prefix('=') else { return false };
    let name = formula.trim_start_matches(|char: char| char.is_ascii_alphanumeric() || matches!(char, '$' | '.' | '_'));
    let head = formula.get(..formula.len() - name.len()).unwrap_or_default();
    let is_reference = || {
        let letters = head.trim_start_matches('$');
        let column = letters.bytes().take_while(u8::is_ascii_uppercase).count();
        let row = letters.get(column..).unwrap_or_default().trim_start_matches('$');
        (1..4).contains(&column) && !row.is_empty() && row.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_call = || !head.is_empty() && name.starts_with('(') && head.bytes().all(|byte| !byte.is_ascii_lowercase());
    let is_number = || !formula.is_empty() && formula.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    formula.starts_with('"') || is_number() || is_call() || is_reference()
}

/// Returns `true` for what a spreadsheet shows for a formula that failed: `#N/A`, `#REF!`, `#NAME?`, `#WERT!`, `Err:502`.
pub(crate) fn is_error_value(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:") {
        return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    let Some(name) = text.strip_prefix('#') else { return false };
    if matches!(name, "N/A" | "NV" | "N/D" | "N/B" | "N/V" | "GETTING_DATA") {
        return true;
    }
    let Some(word) = name.strip_suffix(['!', '?']) else { return false };
    let word = word.trim_start_matches(['¡', '¿']);
    word.len() > 2 && word.chars().all(|char| char.is_uppercase() || matches!(char, '/' | '0'))
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_error_value, is_formula, is_scientific, of_formula};

    #[test]
    fn forms_of_spreadsheets() {
        for text in ["1.00E+06", "1,5E-12", "1E+05"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["1E6", "E10", "12E+05", "AE+01", "1E+A"] {
            assert!(!is_scientific(text), "{text}");
        }
        for text in [
            "01-Mar",
            "1-Feb",
            "Mar-01",
            "01. Mrz",
            "1-Mar-24",
            "1-févr",
            "3/1/2024",
            "01.03.2024",
            "2024-03-01",
            "2024-03-01 00:00:00",
            "3月1日",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in ["01-MAR", "A1-Mar", "MAR-01", "1-2", "sep-1", "1.2.3", "2024-13", "1-2-3", "127.0.0.1", "4.2024.1"]
        {
            assert!(!is_date(text), "{text}");
        }
        assert_eq!(of_formula("=\"0080\""), Some("0080"));
        assert_eq!(of_formula("=A1"), None);
        for text in ["=80", "=A1", "=$B$2&\"x\"", "=SUM(A1:A2)", "=CONCATENATE(\"A\";1)", "=\"a\"&\"b\""] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["= as expected", "=", "==", "=> next", "=equal", "A=1", "=Max"] {
            assert!(!is_formula(text), "{text}");
        }
        for text in ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#WERT!", "#NV", "#¡VALOR!", "Err:502"] {
            assert!(is_error_value(text), "{text}");
        }
        for text in ["#100", "#", "#!", "#Hello!", "Err:5", "#A"] {
            assert!(!is_error_value(text), "{text}");
        }
    }
}
