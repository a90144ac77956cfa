//! Goes through the blocks of a page in their order: headings, paragraphs, tables and lists.

use super::dom::{Dom, Id, ROOT};
use super::elements::{BLOCKS, heading_level, is_unseen};
use super::lists;
use super::sections::{Sections, bold_heading};
use super::table::{is_layout, table};
use super::visible::{Lines, visible};
use crate::import::diagnostic::Diagnostic;
use crate::import::grid::{Budget, Grid, Header};

/// Goes through the blocks of a document in their order.
pub(super) struct Walk<'d> {
    dom: &'d Dom,
    has_block: Vec<bool>,
    /// Inline nodes that are next to each other and not in a block of their own.
    paragraph: Vec<Id>,
    /// All text, for `record`.
    pub(super) text: String,
    /// The headings that enclose this place, with their levels.
    headings: Vec<(usize, String)>,
    last_line: String,
    pub(super) sections: Sections,
    budget: Budget,
    tables: usize,
    lists: usize,
    pub(super) grids: Vec<Grid>,
}

impl<'d> Walk<'d> {
    /// Goes through a whole document.
    pub(super) fn through(dom: &'d Dom) -> Result<Self, Diagnostic> {
        let mut walk = Self {
            has_block: blocks(dom),
            dom,
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
        walk.children(ROOT)?;
        walk.flush();
        Ok(walk)
    }

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
        if let Some(heading) = bold_heading(self.dom, &nodes, &text) {
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
        self.lists += 1;
        let mut grid = self.grid("list", self.lists, id);
        grid.header = Header::Named(vec!["term".to_owned(), "definition".to_owned()]);
        grid.rows = lists::definitions(self.dom, id, &mut self.budget)?;
        self.block(id);
        if !grid.rows.is_empty() {
            self.grids.push(grid);
        }
        Ok(())
    }

    /// `<ul>`, `<ol>`: one row for each item.
    fn list(&mut self, id: Id) -> Result<(), Diagnostic> {
        let dom = self.dom;
        if lists::is_layout(dom, id) {
            return self.children(id);
        }
        self.lists += 1;
        let mut grid = self.grid("list", self.lists, id);
        grid.header = Header::Named(vec!["item".to_owned()]);
        grid.rows = lists::items(dom, id, &mut self.budget)?;
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
