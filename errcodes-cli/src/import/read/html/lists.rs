//! The rows of lists: a term with its definition, or an item.

use super::dom::{Dom, Id};
use super::elements::heading_level;
use super::visible::visible;
use crate::import::diagnostic::Diagnostic;
use crate::import::grid::{Budget, GridRow};

/// Returns the rows of a `<dl>`, one for each term.
pub(super) fn definitions(dom: &Dom, id: Id, budget: &mut Budget) -> Result<Vec<GridRow>, Diagnostic> {
    let mut rows: Vec<GridRow> = Vec::new();
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
                    for row in rows.iter_mut().rev().take(terms.len()) {
                        if let Some(cell) = row.cells.get_mut(1) {
                            cell.text = format!("{}\n{text}", cell.text).into();
                        }
                    }
                } else {
                    for (term, line) in &terms {
                        budget.repeat(&text)?;
                        rows.push(GridRow::new([term.as_str(), text.as_str()], Some(*line)));
                    }
                    done = true;
                }
            }
            _ => {}
        }
    }
    if !done {
        for (term, line) in &terms {
            budget.cell()?;
            rows.push(GridRow::new([term.as_str(), ""], Some(*line)));
        }
    }
    Ok(rows)
}

/// Returns the rows of a `<ul>` or `<ol>`, one for each item.
pub(super) fn items(dom: &Dom, id: Id, budget: &mut Budget) -> Result<Vec<GridRow>, Diagnostic> {
    let items = dom.children(id).filter(|&item| dom.is(item, &["li"]));
    items
        .map(|item| {
            budget.cell()?;
            Ok(GridRow::new([visible(dom, item, 1).text], Some(dom.line(item))))
        })
        .collect()
}

/// Returns whether a list that holds tables or headings is there for the layout.
pub(super) fn is_layout(dom: &Dom, id: Id) -> bool {
    dom.descendants(id).any(|below| {
        dom.is(below, &["table", "dl"]) || dom.name(below).is_some_and(|name| heading_level(name).is_some())
    })
}
