//! Mojibake: UTF-8 that was read as Windows-1252 and saved again.

use crate::catalog::Catalog;
use crate::diagnostic::TableReport;
use crate::forms::bytes::any_from;
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
        let title = format!("`{wrong}` looks like {right}");
        let diagnostic = report.at(at..at + wrong.len(), Rule::Mojibake, title);
        if more > 0 {
            diagnostic.label(format!("and {} of this column", crate::nearest::count(more, "more cell")));
        }
        diagnostic.help("take the text from the document again, as UTF-8");
    }
}

/// What the first byte of kana becomes.
const KANA: [char; 3] = ['縺', '繧', '繝'];

/// Returns the characters that were one character, and what they were.
fn damaged(text: &str) -> Option<(&str, String)> {
    // A letter from U+00C2 to U+00F4 before a character that is not ASCII, kana or a corner: most texts have none of them.
    let may_be = any_from(text.as_bytes(), [0xc3, 0xe2, 0xe7], 0, |rest| {
        matches!(rest, [0xc3, _, 0x80..=0xff, ..] | [0xe2, 0x94, 0x9c, ..] | [0xe7, 0xb8 | 0xb9, ..])
    });
    if !may_be {
        return None;
    }
    let (mut has_sequence, mut kana, mut has_corner, mut has_line) = (false, 0, false, false);
    let mut last = ' ';
    for char in text.chars() {
        if is_lead(last) && !char.is_ascii() {
            has_sequence |= byte(char).is_some_and(|byte| byte < 0xc0);
        }
        match char {
            '縺' | '繧' | '繝' => kana += 1,
            '├' => has_corner = true,
            '─' | '│' => has_line = true,
            _ => {}
        }
        last = char;
    }
    let western = if has_sequence { western(text) } else { None };
    if let Some((wrong, right)) = western {
        return Some((wrong, format!("`{right}` in UTF-8 that was read as Windows-1252")));
    }
    if kana > 1 {
        let wrong = text.matches(KANA).next()?;
        return Some((wrong, "UTF-8 that was read as Shift_JIS".to_owned()));
    }
    // The first byte of Latin letters with marks; a tree of files has lines, too.
    let is_437 = has_corner && !has_line;
    is_437.then_some(("├", "UTF-8 that was read as code page 437".to_owned()))
}

fn western(text: &str) -> Option<(&str, char)> {
    let sure = sequences(text).find(|(wrong, _)| lead(wrong).is_some_and(|lead| !(0xc6..=0xdf).contains(&lead)));
    // A letter of two bytes may be followed by a sign; two in a row are not chance.
    sure.or_else(|| {
        let mut all = sequences(text);
        let first = all.next()?;
        all.next().is_some().then_some(first)
    })
}

/// Returns `true` for the characters of the bytes with which a sequence of UTF-8 begins.
fn is_lead(char: char) -> bool {
    matches!(char, '\u{c2}'..='\u{f4}')
}

fn lead(text: &str) -> Option<u8> {
    byte(text.chars().next()?)
}

/// Returns each sequence that is UTF-8 read as Windows-1252, with its character.
fn sequences(text: &str) -> impl Iterator<Item = (&str, char)> {
    text.char_indices().filter(|(_, char)| is_lead(*char)).filter_map(|(start, char)| {
        let lead = byte(char)?;
        let length = match lead {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
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
    text.chars().nth(1).is_none_or(|char| {
        matches!(char, '\u{2010}'..='\u{203a}' | ' '..='~' | '\u{a0}' | '«' | '»' | '°' | '·' | '®' | '©' | '™' | '€')
    })
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
        let right = |text| damaged(text).map(|(_, right)| right);
        for (text, expected) in [
            ("H\u{c3}\u{a4}ndler", "`ä`"),
            ("don\u{e2}\u{20ac}\u{2122}t", "`’`"),
            ("\u{e3}\u{201a}\u{b9}", "`ス`"),
            ("\u{d0}\u{be}\u{d1}\u{2c6}\u{d0}\u{b8}", "`о`"),
            ("\u{f0}\u{178}\u{2dc}\u{20ac}", "`😀`"),
        ] {
            assert!(right(text).is_some_and(|right| right.starts_with(expected)), "{text}");
        }
        assert!(right("縺ゅ→縺").is_some_and(|right| right.ends_with("Shift_JIS")));
        assert!(right("caf├⌐").is_some_and(|right| right.ends_with("437")));
        for text in [
            "Händler",
            "A–Z, Ä–Z",
            "Größe",
            "§ 5 Â",
            "25 °C",
            "スト",
            "«é»",
            "Ã",
            "naïve“",
            "CAFÉ»",
            "Ç–",
            "├──",
            "縺れる",
        ] {
            assert_eq!(damaged(text), None, "{text}");
        }
    }
}
