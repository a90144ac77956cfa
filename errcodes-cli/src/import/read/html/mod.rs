//! HTML: tables, lists and headings with prose, as a browser shows them.

mod dom;
mod sections;
mod table;
mod visible;

use dom::{Dom, Id, ROOT};
use sections::Sections;
use table::table;
use visible::{BLOCKS, Lines, heading_level, is_unseen, visible};

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::{Budget, Grid, GridRow, Header};

/// Tags with more attributes are refused: the parser takes quadratic time to find duplicates among them.
const MOST_ATTRIBUTES: usize = 10_000;

/// Reads an HTML document.
///
/// # Errors
///
/// It exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    if let Some(line) = crowded_tag(text) {
        let message = format!("a tag has more than {MOST_ATTRIBUTES} attributes");
        return Err(Diagnostic::of(Rule::DocumentTooLarge, message).within(&document.name, Some(line), ""));
    }
    let dom = Dom::parse(text)?;
    let mut walk = Walk {
        has_block: blocks(&dom),
        dom: &dom,
        paragraph: Vec::new(),
        text: String::new(),
        headings: Vec::new(),
        last_line: String::new(),
        sections: Sections::default(),
        budget: Budget::default(),
        tables: 0,
        lists: 0,
        grids: Vec::new(),
    };
    for id in dom.descendants(ROOT) {
        if document.lang.is_none() && dom.is(id, &["html", "body"]) {
            document.lang = dom.attribute(id, "lang").or(dom.attribute(id, "xml:lang")).map(str::to_owned);
        }
    }
    walk.children(ROOT)?;
    walk.flush();
    document.grids.append(&mut walk.grids);
    document.text = std::mem::take(&mut walk.text);
    document.sections = walk.sections.finish();
    Ok(())
}

/// Returns whether each node contains a block, or is one.
fn blocks(dom: &Dom) -> Vec<bool> {
    let mut has_block = vec![false; dom.len()];
    for id in dom.descendants(ROOT) {
        if dom.name(id).is_some_and(|name| BLOCKS.contains(&name)) {
            let mut up = Some(id);
            while let Some(here) = up {
                match has_block.get_mut(here) {
                    Some(known @ false) => *known = true,
                    _ => break,
                }
                up = dom.parent(here);
            }
        }
    }
    has_block
}

/// Returns the line of a tag with too many attributes.
fn crowded_tag(text: &str) -> Option<usize> {
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((start, byte)) = bytes.next() {
        if byte != b'<' || !bytes.peek().is_some_and(|(_, next)| next.is_ascii_alphabetic()) {
            continue;
        }
        let mut attributes = 0;
        let mut quote = None;
        let mut before = b' ';
        for (_, byte) in bytes.by_ref() {
            match (quote, byte) {
                (Some(open), byte) if open == byte => quote = None,
                (None, b'>') => break,
                (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                (None, b'/' | b' ' | b'\t' | b'\r' | b'\n' | 12 | b'"' | b'\'') => attributes += 1,
                _ => {}
            }
            if attributes > MOST_ATTRIBUTES {
                return Some(text.get(..start)?.matches('\n').count() + 1);
            }
            if !byte.is_ascii_whitespace() {
                before = byte;
            }
        }
    }
    None
}

/// Goes through the blocks of a document in their order.
struct Walk<'d> {
    dom: &'d Dom,
    has_block: Vec<bool>,
    /// Inline nodes that are next to each other and not in a block of their own.
    paragraph: Vec<Id>,
    /// All text, for `record`.
    text: String,
    /// The headings that enclose this place, with their levels.
    headings: Vec<(usize, String)>,
    last_line: String,
    sections: Sections,
    budget: Budget,
    tables: usize,
    lists: usize,
    grids: Vec<Grid>,
}

impl Walk<'_> {
    fn children(&mut self, id: Id) -> Result<(), Diagnostic> {
        let dom = self.dom;
        for child in dom.children(id) {
            self.node(child)?;
        }
        Ok(())
    }

    fn node(&mut self, id: Id) -> Result<(), Diagnostic> {
        if is_unseen(self.dom, id) && !self.dom.is(id, &["head"]) {
            return Ok(());
        }
        if !self.has_block.get(id).copied().unwrap_or(false) {
            self.paragraph.push(id);
            return Ok(());
        }
        self.flush();
        match self.dom.name(id) {
            Some("head") => {}
            Some("table") => self.table(id)?,
            Some("dl") => self.definitions(id)?,
            Some("ul" | "ol" | "menu" | "dir") => self.list(id)?,
            Some("pre") => self.block(id),
            Some(name) if heading_level(name).is_some() => {
                let level = heading_level(name).unwrap_or(1);
                self.heading(id, level);
            }
            Some("hr") => {}
            _ => {
                self.children(id)?;
                self.flush();
            }
        }
        Ok(())
    }

    /// Ends the paragraph that inline nodes make.
    fn flush(&mut self) {
        let nodes = std::mem::take(&mut self.paragraph);
        if nodes.is_empty() {
            return;
        }
        let mut lines = Lines::new(2, false);
        for &id in &nodes {
            lines.inline(self.dom, id);
        }
        if lines.is_empty() {
            return;
        }
        let text = lines.finish();
        if let Some(heading) = sections::bold_heading(self.dom, &nodes, &text) {
            self.enter(8, heading, nodes.first().copied());
            return;
        }
        self.say(&text);
        self.sections.paragraph(self.dom, &nodes, &text);
    }

    /// A block that is taken as one text.
    fn block(&mut self, id: Id) {
        let mut lines = Lines::new(2, false);
        lines.inline(self.dom, id);
        if !lines.is_empty() {
            let text = lines.finish();
            self.say(&text);
            self.sections.text(&text);
        }
    }

    fn heading(&mut self, id: Id, level: usize) {
        let text = visible(self.dom, id, 1).text.replace('\n', " ");
        // The link to itself that site generators append.
        let text = text.trim_end_matches(['¶', '#', '🔗', '\u{F0C1}']).trim().to_owned();
        if !text.is_empty() {
            self.enter(level, text, Some(id));
        }
    }

    fn enter(&mut self, level: usize, text: String, id: Option<Id>) {
        self.say(&text);
        self.headings.retain(|(known, _)| *known < level);
        self.sections.heading(level, &text, id.map(|id| self.dom.line(id)));
        self.headings.push((level, text));
    }

    /// Text that is read in passing.
    fn say(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(text);
        text.lines().last().unwrap_or_default().clone_into(&mut self.last_line);
    }

    fn grid(&self, kind: &'static str, number: usize, id: Id) -> Grid {
        Grid {
            headings: self.headings.iter().map(|(_, text)| text.clone()).collect(),
            above: self.last_line.clone(),
            line: Some(self.dom.line(id)),
            ..Grid::new(kind, number)
        }
    }

    fn table(&mut self, id: Id) -> Result<(), Diagnostic> {
        let dom = self.dom;
        if is_layout(dom, id) {
            return dom.children(id).try_for_each(|child| self.children(child));
        }
        self.tables += 1;
        let read = table(dom, id, &mut self.budget)?;
        self.sections.labels(&read.rows, read.has_row_labels);
        let mut grid = self.grid("table", self.tables, id);
        grid.caption = read.caption;
        for row in &read.rows {
            let line = row.cells.iter().map(|cell| &*cell.text).collect::<Vec<_>>().join(" ");
            self.text.push('\n');
            self.text.push_str(&line);
        }
        // A header in the middle of a table begins another one: its columns may be others.
        let mut marked = 0;
        let mut is_data = false;
        for (row, is_header) in read.rows.into_iter().zip(read.is_header) {
            if is_header && is_data && !row.is_banner() && row.cells.len() > 1 {
                let next = Grid { rows: Vec::new(), ..grid.clone() };
                grid.header = Header::Marked(marked);
                self.grids.push(std::mem::replace(&mut grid, next));
                (marked, is_data) = (0, false);
            }
            if is_header && !is_data {
                marked += 1;
            } else {
                is_data = true;
            }
            grid.rows.push(row);
        }
        // A table of headers only has none: all its cells are `<th>`.
        grid.header = Header::Marked(if is_data { marked } else { 0 });
        if !grid.rows.is_empty() {
            self.grids.push(grid);
        }
        Ok(())
    }

    /// `<dl>`: one row for each term.
    fn definitions(&mut self, id: Id) -> Result<(), Diagnostic> {
        let dom = self.dom;
        self.lists += 1;
        let mut grid = self.grid("list", self.lists, id);
        grid.header = Header::Named(vec!["term".to_owned(), "definition".to_owned()]);
        let mut terms: Vec<(String, usize)> = Vec::new();
        let mut done = false;
        // `<dl><div><dt>…`: groups are allowed.
        let entries = dom.children(id).flat_map(|child| {
            let inside: Vec<Id> = if dom.is(child, &["div"]) { dom.children(child).collect() } else { vec![child] };
            inside
        });
        for entry in entries {
            match dom.name(entry) {
                Some("dt") => {
                    if done {
                        terms.clear();
                        done = false;
                    }
                    terms.push((visible(dom, entry, 1).text, dom.line(entry)));
                }
                Some("dd") => {
                    let text = visible(dom, entry, 1).text;
                    if done {
                        // A second definition of the same terms.
                        for row in grid.rows.iter_mut().rev().take(terms.len()) {
                            if let Some(cell) = row.cells.get_mut(1) {
                                cell.text = format!("{}\n{text}", cell.text).into();
                            }
                        }
                    } else {
                        for (term, line) in &terms {
                            self.budget.repeat(&text)?;
                            grid.rows.push(GridRow::new([term.as_str(), text.as_str()], Some(*line)));
                        }
                        done = true;
                    }
                }
                _ => {}
            }
        }
        if !done {
            for (term, line) in &terms {
                self.budget.cell()?;
                grid.rows.push(GridRow::new([term.as_str(), ""], Some(*line)));
            }
        }
        self.block(id);
        if !grid.rows.is_empty() {
            self.grids.push(grid);
        }
        Ok(())
    }

    /// `<ul>`, `<ol>`: one row for each item.
    fn list(&mut self, id: Id) -> Result<(), Diagnostic> {
        let dom = self.dom;
        // A list that holds tables or headings is there for the layout.
        let is_layout = dom.descendants(id).any(|below| {
            dom.is(below, &["table", "dl"]) || dom.name(below).is_some_and(|name| heading_level(name).is_some())
        });
        if is_layout {
            return self.children(id);
        }
        self.lists += 1;
        let mut grid = self.grid("list", self.lists, id);
        grid.header = Header::Named(vec!["item".to_owned()]);
        for item in dom.children(id).filter(|&item| dom.is(item, &["li"])) {
            self.budget.cell()?;
            grid.rows.push(GridRow::new([visible(dom, item, 1).text], Some(dom.line(item))));
        }
        let mut lines = Lines::new(2, false);
        lines.inline(dom, id);
        let text = lines.finish();
        if !text.is_empty() {
            self.say(&text);
            self.sections.list(dom, id, &text);
        }
        if !grid.rows.is_empty() {
            self.grids.push(grid);
        }
        Ok(())
    }
}

/// Returns whether a table is there for the layout: it has tables within and is not itself one with a header.
fn is_layout(dom: &Dom, id: Id) -> bool {
    let mut nested = false;
    let mut rows = 0;
    let mut header = false;
    let mut heading = false;
    for below in dom.descendants(id) {
        match dom.name(below) {
            Some("table") => nested = true,
            Some("tr") if !nested => rows += 1,
            Some("th") if !nested => header = true,
            Some(name) if heading_level(name).is_some_and(|level| level < 7) => heading = true,
            _ => {}
        }
    }
    nested && (heading || (!header && rows <= 3)) || (heading && rows <= 1)
}
