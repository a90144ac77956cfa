//! Numbers of a sheet as the sheet shows them: `7` in the format `0000` is `0007`.

/// What a number format does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The number as it is.
    General,
    /// A format with digits.
    Digits(Digits),
    /// A date or a time, or a format that is not understood.
    Other,
}

/// A format with digits: `"E"0000`, `0.00`, `#,##0`, `000-000`, `0%`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Digits {
    /// Of the part before the point: literals and places for digits, in their order.
    whole: Vec<Part>,
    /// Digits behind the point: those always shown, and those shown at most.
    decimals: (usize, usize),
    groups: bool,
    percent: bool,
    after: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// A digit that is always shown.
    Zero,
    /// A digit that is shown if there is one.
    Maybe,
    Literal(char),
}

impl Shown {
    /// Returns what a format code means.
    pub(super) fn parse(code: &str) -> Self {
        // Positive numbers, negative ones, zero, text: the first part is for what codes are.
        let mut in_quotes = false;
        let end = code.char_indices().find(|(_, character)| {
            in_quotes ^= *character == '"';
            *character == ';' && !in_quotes
        });
        let code = end.and_then(|(at, _)| code.get(..at)).unwrap_or(code);
        if code.trim().is_empty() || code.eq_ignore_ascii_case("general") || code == "@" {
            return Self::General;
        }
        let mut digits = Digits::default();
        let mut point = false;
        let mut seen = 0;
        let mut characters = code.chars();
        let literal = |digits: &mut Digits, seen: usize, point: bool, character| {
            if point && seen > 0 { digits.after.push(character) } else { digits.whole.push(Part::Literal(character)) }
        };
        while let Some(character) = characters.next() {
            match character {
                '0' | '#' | '?' if point => {
                    digits.decimals.1 += 1;
                    if character == '0' {
                        digits.decimals.0 = digits.decimals.1;
                    }
                    seen += 1;
                }
                '0' | '#' | '?' => {
                    digits.whole.push(if character == '0' { Part::Zero } else { Part::Maybe });
                    seen += 1;
                }
                '.' if !point => point = true,
                ',' => digits.groups = true,
                '%' => {
                    digits.percent = true;
                    digits.after.push('%');
                }
                '"' => characters.by_ref().take_while(|c| *c != '"').for_each(|c| literal(&mut digits, seen, point, c)),
                '\\' => characters.next().into_iter().for_each(|c| literal(&mut digits, seen, point, c)),
                // A blank as wide as a character; a filling character; a color or a condition.
                '_' | '*' => drop(characters.next()),
                '[' => characters.by_ref().take_while(|c| *c != ']').for_each(drop),
                ' ' | '-' | '+' | '(' | ')' | ':' | '$' | '€' | '£' => literal(&mut digits, seen, point, character),
                '/' if seen == 0 => return Self::Other,
                _ => return Self::Other,
            }
        }
        if seen == 0 { Self::Other } else { Self::Digits(digits) }
    }

    /// Returns a number as the format shows it; `None` if it does not say how.
    pub(super) fn show(&self, raw: &str) -> Option<String> {
        match self {
            Self::General => Some(general(raw)),
            Self::Digits(digits) => digits.show(raw),
            Self::Other => None,
        }
    }

    /// Returns whether leading zeros, if there were any, are gone.
    pub(super) fn loses_zeros(&self) -> bool {
        match self {
            Self::General => true,
            Self::Digits(digits) => digits.whole.iter().filter(|part| **part == Part::Zero).count() <= 1,
            Self::Other => false,
        }
    }
}

impl Digits {
    fn show(&self, raw: &str) -> Option<String> {
        let mut number: f64 = raw.trim().parse().ok()?;
        if !number.is_finite() || number.abs() >= 1e15 {
            return None;
        }
        if self.percent {
            number *= 100.0;
        }
        let fixed = format!("{:.*}", self.decimals.1.min(15), number.abs());
        let (whole, decimals) = fixed.split_once('.').unwrap_or((&fixed, ""));
        let mut left: Vec<char> = if whole == "0" { Vec::new() } else { whole.chars().collect() };
        let mut reversed = String::new();
        let mut places = self.whole.iter().filter(|part| !matches!(part, Part::Literal(_))).count();
        let mut written = 0;
        for part in self.whole.iter().rev() {
            match part {
                Part::Literal(literal) => reversed.push(*literal),
                Part::Zero | Part::Maybe => {
                    places -= 1;
                    // The first place takes all digits that are left.
                    let most = if places == 0 { usize::MAX } else { 1 };
                    let mut taken = 0;
                    while taken < most {
                        let Some(digit) = left.pop() else { break };
                        if self.groups && written > 0 && written % 3 == 0 {
                            reversed.push(',');
                        }
                        reversed.push(digit);
                        (taken, written) = (taken + 1, written + 1);
                    }
                    if taken == 0 && *part == Part::Zero {
                        reversed.push('0');
                        written += 1;
                    }
                }
            }
        }
        let mut shown: String = reversed.chars().rev().collect();
        let mut decimals = decimals;
        while decimals.len() > self.decimals.0
            && let Some(shorter) = decimals.strip_suffix('0')
        {
            decimals = shorter;
        }
        if !decimals.is_empty() {
            shown.push('.');
            shown.push_str(decimals);
        }
        shown.push_str(&self.after);
        if number < 0.0 {
            shown.insert(0, '-');
        }
        Some(shown)
    }
}

/// A number without a format: `400` is kept in a file as `400`, `400.0` or `4E2`.
fn general(raw: &str) -> String {
    let raw = raw.trim();
    let is_plain = raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match raw.parse::<f64>() {
        Ok(number) if !is_plain && number.is_finite() => format!("{number}"),
        _ => raw.to_owned(),
    }
}

/// Returns the format of the ids that every sheet knows.
pub(super) fn built_in(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14..=22 | 45..=47 => "yyyy-mm-dd",
        _ => "General",
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;

    fn shown(format: &str, raw: &str) -> Option<String> {
        Shown::parse(format).show(raw)
    }

    #[test]
    fn zeros_and_literals_are_shown_as_the_sheet_shows_them() {
        for (format, raw, expected) in [
            ("0000", "7", "0007"),
            ("00", "0", "00"),
            ("\"E\"000", "42", "E042"),
            ("\\E-00", "5", "E-05"),
            ("000-000", "1234", "001-234"),
            ("0", "4E2", "400"),
            ("General", "400.0", "400"),
            ("General", "0.1", "0.1"),
            ("0.00", "1.5", "1.50"),
            ("#,##0", "1234567", "1,234,567"),
            ("0%", "0.25", "25%"),
            ("00;-00", "3", "03"),
            ("[Red]000", "12", "012"),
            ("0.##", "2.50", "2.5"),
            ("0000", "-7", "-0007"),
            ("@", "12", "12"),
        ] {
            assert_eq!(shown(format, raw).as_deref(), Some(expected), "{raw} in {format}");
        }
        assert_eq!(shown("yyyy-mm-dd", "45000"), None);
        assert_eq!(shown("000", "many"), None);
    }
}
