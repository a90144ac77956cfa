//! Mojibake: UTF-8 that was read as Windows-1252 and saved again.

use crate::catalog::Catalog;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// The characters of the bytes 0x80 to 0x9F of Windows-1252; five bytes are not assigned.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reports the first such character of each column, with the number of cells: a whole column is one mistake.
pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let table = catalog.table();
    for column in 0..table.header.cells.len() {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.text.is_ascii());
        let mut found = cells.filter_map(|cell| Some((cell, damaged(&cell.text)?)));
        let Some((cell, (wrong, right))) = found.next() else { continue };
        let more = found.count();
        let raw = report.source.text.get(cell.span.clone()).unwrap_or_default();
        let at = cell.span.start + raw.find(wrong).unwrap_or_default();
        let title = format!("`{wrong}` looks like `{right}` in UTF-8 that was read as Windows-1252");
        let diagnostic = report.at(at..at + wrong.len(), Rule::Mojibake, title);
        if more > 0 {
            diagnostic.label(format!("and {} of this column", crate::nearest::count(more, "more cell")));
        }
        diagnostic.help("take the text from the document again, as UTF-8");
    }
}

/// Returns the characters that were one character, and that character.
fn damaged(text: &str) -> Option<(&str, char)> {
    // All lead bytes were read as characters from U+00C2 to U+00EF, whose first byte is this one. Most texts have none.
    if !text.as_bytes().contains(&0xc3) {
        return None;
    }
    text.char_indices().find_map(|(start, char)| {
        let lead = byte(char)?;
        let length = match lead {
            // Letters of western Europe and their signs.
            0xc2..=0xc5 => 2,
            0xe2 | 0xe3 | 0xef => 3,
            _ => return None,
        };
        let mut bytes = vec![lead];
        let rest = text.get(start..)?;
        let mut end = start;
        for (at, char) in rest.char_indices().take(length) {
            if at > 0 {
                bytes.push(byte(char)?);
            }
            end = start + at + char.len_utf8();
        }
        let decoded = String::from_utf8(bytes).ok()?;
        let right = decoded.chars().next().filter(|_| decoded.chars().count() == 1)?;
        // `Ä–` may be a letter and a dash.
        let is_plausible = lead < 0xc4 || length > 2 || right.is_alphabetic() && !has_punctuation(rest);
        is_plausible.then_some((text.get(start..end)?, right))
    })
}

fn has_punctuation(text: &str) -> bool {
    text.chars().nth(1).is_none_or(|char| matches!(char, '\u{2010}'..='\u{2026}' | ' '..='~'))
}

fn byte(char: char) -> Option<u8> {
    let code = u32::from(char);
    if (0xa0..=0xff).contains(&code) {
        return u8::try_from(code).ok();
    }
    let place = HIGH.iter().position(|known| *known == char)?;
    u8::try_from(0x80 + place).ok()
}

#[cfg(test)]
mod tests {
    use super::damaged;

    #[test]
    fn damage_and_text() {
        assert_eq!(damaged("H\u{c3}\u{a4}ndler").map(|(_, right)| right), Some('ä'));
        assert_eq!(damaged("don\u{e2}\u{20ac}\u{2122}t").map(|(_, right)| right), Some('’'));
        assert_eq!(damaged("\u{e3}\u{201a}\u{b9}").map(|(_, right)| right), Some('ス'));
        for text in ["Händler", "A–Z, Ä–Z", "Größe", "§ 5 Â", "25 °C", "スト", "«é»", "Ã", "naïve“"]
        {
            assert_eq!(damaged(text), None, "{text}");
        }
    }
}
