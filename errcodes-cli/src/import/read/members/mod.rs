//! Enums of proto files and C headers, and `#define`s: names, numbers, and the comments beside them.

mod comment;
mod expression;
mod reader;
mod token;

use reader::{Reader, grid};
use token::{Kind, tokens};

use crate::import::diagnostic::Diagnostic;
use crate::import::document::Document;
use crate::import::grid::Grid;

/// Reads the members of all enums, and all `#define`s.
///
/// # Errors
///
/// It exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    let tokens = tokens(text);
    let mut reader = Reader::new(&tokens);
    let mut defines = grid("define", 1);
    "#define".clone_into(&mut defines.caption);
    let mut enums = 0;
    while let Some(token) = reader.next() {
        match &token.kind {
            Kind::Define(name, body) => reader.define(name, body, token.line, &mut defines)?,
            Kind::Comment(..) => reader.lone_comment(&mut defines)?,
            Kind::Word("enum") => {
                if let Some(title) = reader.enum_head() {
                    enums += 1;
                    let mut members = grid("enum", enums);
                    members.line = Some(token.line);
                    members.headings.push(title);
                    reader.members(&mut members)?;
                    if has_members(&members) {
                        document.grids.push(members);
                    }
                }
            }
            _ => {}
        }
    }
    if has_members(&defines) {
        document.grids.push(defines);
    }
    Ok(())
}

/// Returns whether there is more than comments.
fn has_members(grid: &Grid) -> bool {
    grid.rows.iter().any(|row| row.cells.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::import::document::Document;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut document = Document::default();
        read(text, &mut document).expect("within the limits");
        let rows = document.grids.iter().flat_map(|grid| &grid.rows);
        rows.map(|row| row.cells.iter().map(|cell| cell.text.to_string()).collect()).collect()
    }

    #[test]
    fn numbers_are_counted_and_computed() {
        let text =
            "enum class E : int { A, B = 0x10, C, D = -(B + 1), F = B, G = 1 << 4 | 1, H = (HRESULT)0x80004005L };";
        let values: Vec<_> = rows(text).into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        let expected =
            [("A", "0"), ("B", "16"), ("C", "17"), ("D", "-17"), ("F", "16"), ("G", "17"), ("H", "2147500037")];
        assert_eq!(values, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn comments_are_above_behind_and_between() {
        let text = "#define E_OK 0 /* fine */\n// above\n// and on\n#define E_BAD (-5)   ///< behind\n#define E_TEXT \"E7\"\n#define CALL(x) x\n";
        let seen: Vec<_> = rows(text).into_iter().map(|row| (row[0].clone(), row[1].clone(), row[3].clone())).collect();
        let expected = [("E_OK", "0", "fine"), ("E_BAD", "-5", "above and on\nbehind"), ("E_TEXT", "E7", "")];
        assert_eq!(
            seen,
            expected.map(|(name, value, comment)| (name.to_owned(), value.to_owned(), comment.to_owned()))
        );
        let text = "enum E {\n A, // one\n B, // two\n /* alone */\n\n C };";
        let seen: Vec<_> =
            rows(text).into_iter().map(|row| (row[0].clone(), row.get(3).cloned().unwrap_or_default())).collect();
        let expected = [("A", "one"), ("B", "two"), ("alone", ""), ("C", "")];
        assert_eq!(seen, expected.map(|(name, comment)| (name.to_owned(), comment.to_owned())));
        let text = "typedef enum {\n  A = 1, /*!< one */\n  B /* two */,\n  /** three\n   *  lines */\n  C\n} e_t;";
        let seen: Vec<_> = rows(text).into_iter().map(|row| (row[1].clone(), row[3].clone())).collect();
        assert_eq!(seen, [("1", "one"), ("2", "two"), ("3", "three lines")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn what_is_cut_off_is_read_as_far_as_it_goes() {
        for text in [
            "enum",
            "enum E",
            "enum E {",
            "enum E { A",
            "enum E { A =",
            "enum E { A = (",
            "#define",
            "#define A",
            "/*",
            "\"",
            "'",
        ] {
            rows(text);
        }
    }
}
