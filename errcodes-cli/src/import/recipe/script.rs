//! The TOML in the comments of a table, and where in the table each of its bytes is.

use std::borrow::Cow;

use super::model::Span;

/// The TOML of a recipe, and where in the table each of its bytes is.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pub(super) text: String,
    /// For each line: where it begins in the TOML, where in the table, and how long it is there.
    lines: Vec<(usize, Span)>,
}

impl Script {
    /// Returns the `#!` lines of a table's comments, as they are and as a spreadsheet leaves them.
    pub(super) fn of(text: &str, comments: &[Span], as_cells: bool) -> Self {
        let mut script = Self::default();
        for span in comments {
            let line = text.get(span.clone()).unwrap_or_default();
            let read = if as_cells || line.starts_with('"') { joined(line) } else { Cow::Borrowed(line) };
            let Some(body) = read.strip_prefix("#!") else { continue };
            let body = body.trim_end_matches(',');
            script.lines.push((script.text.len(), span.clone()));
            script.text.push_str(body.trim_end());
            script.text.push('\n');
        }
        script
    }

    /// Returns where bytes of the TOML are in the table.
    pub(super) fn place(&self, span: &Span) -> Span {
        let at = self.lines.partition_point(|(start, _)| *start <= span.start);
        let Some((start, line)) = at.checked_sub(1).and_then(|at| self.lines.get(at)) else { return 0..0 };
        // What a spreadsheet quoted has its bytes elsewhere: then the line will do.
        let length = self.lines.get(at).map_or(self.text.len(), |(next, _)| *next) - start - 1;
        let shift = line.len().checked_sub(length).filter(|shift| *shift <= 2);
        let Some(shift) = shift else { return line.clone() };
        let from = (line.start + shift + (span.start - start)).min(line.end);
        from..(from + span.len().max(1)).min(line.end).max(from)
    }
}

/// The cells of a line, with commas between them.
fn joined(line: &str) -> Cow<'_, str> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line.as_bytes());
    match reader.records().next() {
        Some(Ok(record)) => Cow::Owned(record.iter().collect::<Vec<_>>().join(",")),
        _ => Cow::Borrowed(line),
    }
}
