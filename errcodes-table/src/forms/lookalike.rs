//! Characters that look like others: full-width forms, Cyrillic and Greek letters, letters with marks.

/// Cyrillic and Greek letters, each with the Latin one that looks like it.
const FOREIGN: &[(&str, &str)] =
    &[("АВЕЅЗІЈКМНОРСТУХЬаеѕіјорсухһԁԛԝ", "ABES3IJKMHOPCTYXbaesijopcyxhdqw"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")];
/// Latin letters with marks, each with the bare one.
const MARKED: (&str, &str) =
    ("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy");

/// Returns the same text for keys that most fonts show alike.
pub(crate) fn skeleton(text: &str) -> String {
    let mut skeleton = String::with_capacity(text.len());
    for char in text.chars() {
        let plain = if char.is_ascii() {
            // Nearly all characters, which have no other look-alike than those below.
            char
        } else {
            let char = ascii_of_wide(char).unwrap_or(char);
            latin_of(char).or_else(|| paired(char, MARKED)).unwrap_or(char)
        };
        match plain {
            'O' => skeleton.push('0'),
            'I' | 'l' | '|' => skeleton.push('1'),
            '‘' | '’' => skeleton.push('\''),
            '“' | '”' => skeleton.push('"'),
            // Marks of their own: the letter before them is bare.
            '\u{300}'..='\u{36f}' => {}
            '\u{3099}' | '\u{309a}' => {
                let voiced = skeleton.pop().map(|base| {
                    let offset = if plain == '\u{3099}' { 1 } else { 2 };
                    char::from_u32(u32::from(base) + offset).unwrap_or(base)
                });
                skeleton.extend(voiced);
            }
            _ => skeleton.push(plain),
        }
    }
    skeleton
}

/// Returns the ASCII text that this one looks like, if it is not ASCII itself.
pub(crate) fn plain(text: &str) -> Option<String> {
    let plain = |char| ascii_of_wide(char).or_else(|| latin_of(char)).unwrap_or(char);
    let plain: String = text.chars().map(plain).collect();
    (plain.is_ascii() && !text.is_ascii()).then_some(plain)
}

pub(crate) fn ascii_of_wide(char: char) -> Option<char> {
    match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0),
        _ => None,
    }
}

pub(crate) fn latin_of(char: char) -> Option<char> {
    if char.is_ascii() {
        return None;
    }
    FOREIGN.iter().find_map(|&pair| paired(char, pair))
}

fn paired(char: char, (from, to): (&str, &str)) -> Option<char> {
    let place = from.chars().position(|known| known == char)?;
    to.chars().nth(place)
}

#[cfg(test)]
mod tests {
    use super::{FOREIGN, MARKED, skeleton};

    #[test]
    fn each_letter_has_its_look_alike() {
        for (from, to) in FOREIGN.iter().chain([&MARKED]) {
            assert_eq!(from.chars().count(), to.chars().count());
            assert!(!from.is_ascii() && to.is_ascii());
        }
    }

    #[test]
    fn keys_that_look_alike() {
        for (one, other) in [("E10", "E1O"), ("A1", "Al"), ("\u{e9}", "e\u{301}"), ("が", "か\u{3099}"), ("ＡＢ", "AB")]
        {
            assert_eq!(skeleton(one), skeleton(other), "{one}");
        }
        assert_ne!(skeleton("E10"), skeleton("E11"));
    }
}
