//! Writes a table as a file, with every freedom that CSV gives.

use crate::model::{Column, Kind, Lookup, Table};
use crate::random::Random;

/// Writes the text of the table, and records the lines on which its rows begin.
pub(crate) fn write(table: &mut Table, random: &mut Random) {
    let line_break = random.pick(&["\n", "\r\n"]);
    let mut text = random
        .pick(&["", "", "\u{feff}", "# A comment, with \"quotes\"\n", "\"# padded, by a spreadsheet\",,\r\n"])
        .to_owned();
    let header: Vec<String> =
        table.columns.iter().map(|column| quoted(&header(column, random), line_break, random)).collect();
    text += &header.join(",");
    for row in 0..table.rows {
        text += line_break;
        if random.once_in(20) {
            text += line_break;
        }
        table.lines.push(text.matches('\n').count() + 1);
        let cells = table.columns.iter().map(|column| quoted(&column.cells[row].written, line_break, random));
        let mut cells: Vec<String> = cells.collect();
        // An empty line would not be a row, and a line that begins with `#` would be a comment.
        if cells[0].starts_with('#') || (cells.len() == 1 && cells[0].is_empty()) {
            cells[0] = format!("\"{}\"", cells[0]);
        }
        text += &cells.join(",");
    }
    if random.once_in(2) {
        text += line_break;
    }
    table.text = text;
}

fn header(column: &Column, random: &mut Random) -> String {
    let has_own_type = matches!(column.name.as_str(), "http_status" | "soap_fault" | "soap_namespace" | "variant");
    let mut words = match column.kind {
        Kind::Text if random.once_in(4) => vec!["text"],
        Kind::Template => vec!["template"],
        Kind::Bool => vec!["bool"],
        Kind::Integer(name) => vec![name],
        Kind::Enum => vec!["enum"],
        Kind::Ref => vec!["ref"],
        Kind::Text | Kind::Status | Kind::QName | Kind::Other => vec![],
    };
    debug_assert!(!has_own_type || words.is_empty());
    if column.optional && column.name != "deprecated" {
        words.push("optional");
    }
    match column.lookup {
        // The default of `code` and `name`.
        Some(Lookup::Key) if matches!(column.name.as_str(), "code" | "name") && random.once_in(2) => {}
        Some(Lookup::Key) => words.push("key"),
        Some(Lookup::Index) => words.push("index"),
        None => {}
    }
    random.shuffle(&mut words);
    words.insert(0, &column.name);
    let locale = column.locale.map(|locale| format!("@{locale}")).unwrap_or_default();
    words.join(":") + &locale
}

fn quoted(cell: &str, line_break: &str, random: &mut Random) -> String {
    if cell.contains([',', '"', '\n', '\r']) || random.once_in(6) {
        format!("\"{}\"", cell.replace('"', "\"\"").replace('\n', line_break))
    } else {
        cell.to_owned()
    }
}
