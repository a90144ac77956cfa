//! The text of an element as a reader sees it: white space collapsed, lines where the page has lines, list marks,
//! without what is struck out and without footnote marks.

use super::dom::{Data, Dom, Id};
use super::elements::{BLOCKS, STRUCK, is_heading, is_unseen};

/// What is seen of an element.
#[derive(Debug, Default)]
pub(super) struct Visible {
    /// Without footnote marks and without what is struck out.
    pub(super) text: String,
    /// With footnote marks, if there are any.
    pub(super) marked: Option<String>,
    /// There is text, and all of it is struck out; `text` has it nevertheless.
    pub(super) struck: bool,
}

/// Returns the text of an element. `gap` is the number of line ends between two paragraphs: 1 in a cell, 2 in prose.
pub(super) fn visible(dom: &Dom, id: Id, gap: usize) -> Visible {
    let mut plain = Lines::new(gap, false);
    plain.children(dom, id, &List::None);
    let mut seen = Visible { text: plain.finish(), ..Visible::default() };
    if plain.marks {
        let mut marked = Lines::new(gap, false);
        marked.keeps_marks = true;
        marked.children(dom, id, &List::None);
        seen.marked = Some(marked.finish());
    }
    if plain.struck && seen.text.is_empty() {
        let mut all = Lines::new(gap, true);
        all.children(dom, id, &List::None);
        seen.text = all.finish();
        seen.struck = !seen.text.is_empty();
    }
    seen
}

/// Collapses the white space of a text, which has no lines.
pub(super) fn collapsed(text: &str) -> String {
    let mut lines = Lines::new(1, false);
    lines.text(text);
    lines.finish()
}

enum List {
    None,
    Bullets(usize),
    Numbers { depth: usize, next: i64 },
}

/// Text that is put together line by line.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact about the text so far")]
pub(super) struct Lines {
    text: String,
    /// White space was seen since the last character.
    space: bool,
    /// So many line ends are due before the next character.
    due: usize,
    gap: usize,
    /// What is struck out is kept.
    keeps_struck: bool,
    keeps_marks: bool,
    /// Something was struck out.
    struck: bool,
    /// A footnote mark was left out.
    marks: bool,
}

impl Lines {
    pub(super) fn new(gap: usize, keeps_struck: bool) -> Self {
        Self {
            text: String::new(),
            space: false,
            due: 0,
            gap,
            keeps_struck,
            keeps_marks: false,
            struck: false,
            marks: false,
        }
    }

    pub(super) fn finish(&mut self) -> String {
        (self.space, self.due) = (false, 0);
        std::mem::take(&mut self.text)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn line(&mut self, ends: usize) {
        self.due = self.due.max(ends);
    }

    /// One character as it is.
    fn push(&mut self, character: char) {
        if self.due > 0 && !self.text.is_empty() {
            self.text.extend(std::iter::repeat_n('\n', self.due));
        } else if self.space && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
        (self.due, self.space) = (0, false);
        self.text.push(character);
    }

    pub(super) fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                // Zero-width characters tell a browser where a word may break.
                '\u{200B}' | '\u{AD}' | '\u{FEFF}' | '\u{2060}' => {}
                '\u{A0}' | '\u{202F}' | '\u{2007}' => self.space = true,
                character if character.is_ascii_whitespace() => self.space = true,
                character => self.push(character),
            }
        }
    }

    fn preformatted(&mut self, text: &str) {
        for (at, line) in text.trim_matches('\n').lines().enumerate() {
            if at > 0 {
                self.text.push('\n');
            }
            for character in line.trim_end().chars() {
                self.push(character);
            }
        }
    }

    fn children(&mut self, dom: &Dom, id: Id, list: &List) {
        let mut number = if let List::Numbers { next, .. } = list { *next } else { 1 };
        for child in dom.children(id) {
            self.node(dom, child, list, &mut number);
        }
    }

    pub(super) fn inline(&mut self, dom: &Dom, id: Id) {
        self.node(dom, id, &List::None, &mut 1);
    }

    fn node(&mut self, dom: &Dom, id: Id, list: &List, number: &mut i64) {
        let name = match dom.data(id) {
            Data::Text(text) => return self.text(text),
            Data::Other => return,
            Data::Element { name, .. } => name.as_str(),
        };
        if is_unseen(dom, id) {
            return;
        }
        let depth = match list {
            List::None => 0,
            List::Bullets(depth) | List::Numbers { depth, .. } => *depth,
        };
        match name {
            "br" => {
                // Two of them are a blank line.
                self.due = (self.due + 1).min(2);
                self.space = false;
            }
            "img" => {
                if let Some(alternative) = dom.attribute(id, "alt") {
                    self.text(alternative);
                }
            }
            "pre" => {
                self.line(self.gap);
                let text: String = texts(dom, id);
                self.preformatted(&text);
                self.line(self.gap);
            }
            "sup" => self.superscript(dom, id),
            "li" => {
                self.line(1);
                let mark = if let List::Numbers { .. } = list { format!("{number}.") } else { "-".to_owned() };
                *number = number.saturating_add(1);
                for character in "  ".repeat(depth.saturating_sub(1).min(8)).chars().chain(mark.chars()) {
                    self.push(character);
                }
                // Where an item begins with a block, its text is beside the mark.
                let begun = self.text.len();
                self.space = true;
                self.item(dom, id, depth, begun);
                self.line(1);
            }
            "ul" | "menu" | "dir" => {
                self.line(if depth == 0 { self.gap } else { 1 });
                self.children(dom, id, &List::Bullets(depth + 1));
                self.line(if depth == 0 { self.gap } else { 1 });
            }
            "ol" => {
                self.line(if depth == 0 { self.gap } else { 1 });
                let next = dom.attribute(id, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                self.children(dom, id, &List::Numbers { depth: depth + 1, next });
                self.line(if depth == 0 { self.gap } else { 1 });
            }
            "td" | "th" => {
                self.space = true;
                self.children(dom, id, &List::None);
                self.space = true;
            }
            name if STRUCK.contains(&name) && !self.keeps_struck => self.struck = true,
            name if BLOCKS.contains(&name) => {
                let ends = if matches!(name, "p" | "dl" | "blockquote") || is_heading(name) { self.gap } else { 1 };
                self.line(ends);
                self.children(dom, id, &List::None);
                self.line(ends);
            }
            _ => self.children(dom, id, list),
        }
    }

    fn item(&mut self, dom: &Dom, id: Id, depth: usize, begun: usize) {
        let inside = if depth == 0 { List::None } else { List::Bullets(depth) };
        for child in dom.children(id) {
            if self.text.len() == begun {
                self.due = 0;
                if dom.is(child, &["p", "div"]) {
                    self.children(dom, child, &List::None);
                    self.line(1);
                    continue;
                }
            }
            self.node(dom, child, &inside, &mut 1);
        }
    }

    /// A footnote mark, or an exponent.
    fn superscript(&mut self, dom: &Dom, id: Id) {
        let text = collapsed(&texts(dom, id));
        if text.is_empty() {
            return;
        }
        let is_number = text.chars().all(|c| c.is_ascii_digit());
        let before = self.text.chars().next_back();
        let is_code = !self.text.contains([' ', '\n']);
        if dom.descendants(id).all(|below| !dom.is(below, &["a"])) {
            if is_number && !is_code && !self.space && before.is_some_and(|c| c.is_ascii_digit()) {
                self.push('^');
                return self.text(&text);
            }
            let is_mark = text.chars().count() <= 4 && !text.chars().any(|c| c.is_alphabetic() && c.len_utf8() > 2);
            // `1st`, `M^lle`
            let is_ordinal = text.len() > 1 && text.chars().all(char::is_alphabetic);
            if !is_mark || is_ordinal {
                return self.text(&text);
            }
        }
        if self.keeps_marks { self.text(&text) } else { self.marks = true }
    }
}

/// Returns all text below an element, as it is.
pub(super) fn texts(dom: &Dom, id: Id) -> String {
    let mut all = String::new();
    for below in dom.descendants(id) {
        match dom.data(below) {
            Data::Text(text) => all.push_str(text),
            Data::Element { name, .. } if name == "br" => all.push('\n'),
            Data::Element { .. } | Data::Other => {}
        }
    }
    all
}
