//! Headings with prose: each heading is a row, the text below it is its body, and labels in bold, subheadings and
//! tables of two columns are further columns.

use super::dom::{Data, Dom, Id};
use super::visible::{Lines, visible};
use crate::import::document::Section;
use crate::import::grid::GridRow;

/// A longer text in bold is not taken for a heading.
const LONGEST_HEADING: usize = 120;

/// The sections read so far.
#[derive(Debug, Default)]
pub(super) struct Sections {
    done: Vec<Section>,
    /// The sections that enclose this place.
    open: Vec<usize>,
}

impl Sections {
    pub(super) fn heading(&mut self, level: usize, text: &str, line: Option<usize>) {
        while self.open.pop_if(|open| self.done.get(*open).is_none_or(|known| known.level >= level)).is_some() {}
        let parent = self.open.last().copied();
        self.open.push(self.done.len());
        self.done.push(Section {
            level,
            heading: text.to_owned(),
            body: String::new(),
            labels: Vec::new(),
            parent,
            line,
        });
    }

    /// A paragraph, whose labels are columns of their own.
    pub(super) fn paragraph(&mut self, dom: &Dom, nodes: &[Id], text: &str) {
        let Some(section) = self.done.last_mut() else { return };
        let labeled = labeled(dom, nodes);
        if labeled.iter().all(|(label, _)| label.is_none()) {
            return section.add(text);
        }
        for (label, text) in labeled {
            match label {
                Some(label) => section.labels.push((label, text)),
                None => section.add(&text),
            }
        }
    }

    /// Text as it is.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(section) = self.done.last_mut() {
            section.add(text);
        }
    }

    /// A list; if each of its items begins with a label, these are columns.
    pub(super) fn list(&mut self, dom: &Dom, id: Id, text: &str) {
        let Some(section) = self.done.last_mut() else { return };
        let mut labels = Vec::new();
        for item in dom.children(id).filter(|&item| dom.is(item, &["li"])) {
            let mut nodes: Vec<Id> = dom.children(item).collect();
            if let [only] = nodes.as_slice()
                && dom.is(*only, &["p"])
            {
                nodes = dom.children(*only).collect();
            }
            match labeled(dom, &nodes).as_slice() {
                [(Some(label), text)] => labels.push((label.clone(), text.clone())),
                _ => return section.add(text),
            }
        }
        section.labels.append(&mut labels);
    }

    /// A table of two columns: label and text.
    pub(super) fn labels(&mut self, rows: &[GridRow], has_row_labels: bool) {
        let Some(section) = self.done.last_mut() else { return };
        let is_pairs = rows.iter().all(|row| row.cells.len() == 2);
        if !is_pairs && !has_row_labels {
            return;
        }
        for row in rows {
            if let [label, text, ..] = row.cells.as_slice() {
                section.labels.push((trimmed(&label.text), text.text.to_string()));
            }
        }
    }

    pub(super) fn finish(self) -> Vec<Section> {
        self.done
    }
}

/// A label without its colon.
fn trimmed(label: &str) -> String {
    label.trim().trim_end_matches([':', '：']).trim().to_owned()
}

fn is_bold(dom: &Dom, id: Id) -> bool {
    dom.is(id, &["b", "strong"])
}

fn is_blank(dom: &Dom, id: Id) -> bool {
    match dom.data(id) {
        Data::Text(text) => text.trim().is_empty(),
        Data::Element { name, .. } => name == "br",
        Data::Other => true,
    }
}

/// Returns the text of a paragraph that is nothing but bold: a heading in all but name.
pub(super) fn bold_heading(dom: &Dom, nodes: &[Id], text: &str) -> Option<String> {
    if text.len() > LONGEST_HEADING || text.contains('\n') {
        return None;
    }
    let mut seen = nodes.iter().filter(|&&id| !is_blank(dom, id));
    let mut first = *seen.next()?;
    if seen.next().is_some() {
        return None;
    }
    // `<p><b>…</b></p>`, `<div><p><b>…`
    while !is_bold(dom, first) {
        let mut inside = dom.children(first).filter(|&id| !is_blank(dom, id));
        let only = inside.next()?;
        if inside.next().is_some() {
            return None;
        }
        first = only;
    }
    Some(trimmed(text))
}

/// Cuts a paragraph at its labels: bold texts that end with a colon or are followed by one.
fn labeled(dom: &Dom, nodes: &[Id]) -> Vec<(Option<String>, String)> {
    let mut nodes = nodes.to_vec();
    // `<p>` itself is the only node where it stands among blocks.
    while let [only] = nodes.as_slice() {
        if !dom.is(*only, &["p", "span", "div"]) {
            break;
        }
        nodes = dom.children(*only).collect();
    }
    let mut parts: Vec<(Option<String>, Lines)> = vec![(None, Lines::new(2, false))];
    let mut colon_due = false;
    for (at, &id) in nodes.iter().enumerate() {
        if is_bold(dom, id) {
            let text = visible(dom, id, 1).text;
            let follows = nodes.get(at + 1).map(|&next| dom.data(next));
            let colon_follows = matches!(follows, Some(Data::Text(text)) if text.trim_start().starts_with([':', '：']));
            let is_label =
                !text.is_empty() && text.len() <= LONGEST_HEADING && (text.ends_with([':', '：']) || colon_follows);
            if is_label {
                parts.push((Some(trimmed(&text)), Lines::new(2, false)));
                colon_due = !text.ends_with([':', '：']);
                continue;
            }
        }
        let Some((_, lines)) = parts.last_mut() else { continue };
        match dom.data(id) {
            Data::Text(text) if colon_due => lines.text(text.trim_start().trim_start_matches([':', '：'])),
            _ => lines.inline(dom, id),
        }
        colon_due = false;
    }
    parts
        .into_iter()
        .map(|(label, mut lines)| (label, lines.finish()))
        .filter(|(label, text)| label.is_some() || !text.is_empty())
        .collect()
}
