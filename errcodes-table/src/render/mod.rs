//! Render: notices as the text that a terminal shows, with excerpts of their sources and marks under what they are about.
//!
//! It knows texts and places, and neither tables nor diagnostics.

mod code;
mod labels;
mod lines;
mod notice;
mod quote;
mod row;
mod spot;
mod width;
mod window;

pub use notice::Notice;
pub use spot::Spot;

use notice::Part;
use row::{Ink, Page, Row};

/// Returns the notices as one text without a line break at its end, with colors if `color` is `true`.
///
/// All of them have line numbers of the same width. Time and memory are linear in what is quoted.
///
/// ```
/// use errcodes_table::{Level, Notice, Spot, render};
///
/// let notice = Notice::new(Level::Error, "duplicate code `1`")
///     .rule("duplicate-key")
///     .excerpt("t.csv", "1,OK", 2, vec![Spot::main(0..1, "expected another number")])
///     .help("give each row its own code");
/// let text = "\
/// error[duplicate-key]: duplicate code `1`
///  --> t.csv:2:1
///   |
/// 2 | 1,OK
///   | ^ expected another number
///   |
///   = help: give each row its own code";
/// assert_eq!(render(&[notice], false), text);
/// ```
#[must_use]
pub fn render(notices: &[Notice<'_>], color: bool) -> String {
    let last_line = notices.iter().filter_map(Notice::last_line).max();
    let digits = last_line.map_or(0, |line| line.to_string().len());
    let mut page = Page::new(digits, color);
    for (number, notice) in notices.iter().enumerate() {
        page.begin(notice.level);
        title(&mut page, notice);
        let is_first = number == 0;
        let ends = |at: usize| is_first && at == notice.parts.len() && notices.len() > 1;
        let is_message = |at: usize| matches!(notice.parts.get(at), Some(Part::Message { .. }));
        if ends(0) || is_message(0) {
            page.gutter();
        }
        let mut is_first_place = true;
        for (next, part) in (1..).zip(&notice.parts) {
            match part {
                Part::Quote(quote) => {
                    quote.draw(&mut page, is_first_place);
                    // Only the first notice has room around its excerpts.
                    if is_first && is_message(next) {
                        page.gutter();
                    }
                }
                Part::Origin(origin) => page.origin(is_first_place, origin),
                Part::Message { word, text } => {
                    message(&mut page, word, text);
                    continue;
                }
            }
            is_first_place = false;
            if ends(next) {
                page.gutter();
            }
        }
    }
    page.into_text()
}

/// `error[rule]: title`; further lines of the title are below its first.
fn title(page: &mut Page, notice: &Notice<'_>) {
    let rule = notice.rule.map_or_else(String::new, |rule| format!("[{rule}]"));
    let word = format!("{}{rule}", notice.word());
    let indent = " ".repeat(word.chars().count() + 2);
    for (number, line) in notice.title.split('\n').enumerate() {
        let mut row = Row::default();
        if number == 0 {
            row.push(&word, Ink::Main);
            row.push(": ", Ink::Strong);
        } else {
            row.push(&indent, Ink::Plain);
        }
        row.push(line, Ink::Strong);
        page.row(&row);
    }
}

/// `= help: text`; further lines of the text are below its first.
fn message(page: &mut Page, word: &str, text: &str) {
    let column = page.digits() + 1;
    for (number, line) in text.split('\n').enumerate() {
        let mut row = Row::default();
        if number == 0 {
            row.put(column, "= ", Ink::Frame);
            row.push(word, Ink::Strong);
            row.push(": ", Ink::Plain);
        } else {
            row.push(&" ".repeat(column + "= : ".len() + word.len()), Ink::Plain);
        }
        row.push(line, Ink::Plain);
        page.row(&row);
    }
}
