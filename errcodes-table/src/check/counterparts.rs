//! Counterparts: every row that a program keeps is a row of its own of each larger table that it names in `into(…)`.

use std::collections::HashMap;

use crate::catalog::{Catalog, Row};
use crate::diagnostic::TableReport;
use crate::nearest::Guesses;
use crate::rule::Rule;
use crate::select::Selected;

/// Reports each selected row that the larger table does not have, and each whose row there is another one's already.
pub(crate) fn check(
    catalog: &Catalog,
    selected: &Selected,
    larger: &Catalog,
    table: &str,
    report: &mut TableReport<'_>,
) {
    // Without a key nothing is found, which was reported.
    if larger.key_column().is_none() {
        return;
    }
    let guesses = Guesses::default();
    let mut taken: HashMap<usize, Row<'_>> = HashMap::new();
    for row in selected.rows.iter().filter_map(|&row| catalog.row(row)) {
        let names = || catalog.names(row);
        let shown = |row: Row<'_>| row.code().unwrap_or_default().into_owned();
        if let Some(counterpart) = larger.counterpart(catalog, row) {
            if let Some(first) = taken.insert(counterpart.index(), row) {
                let title = format!("`{}` and `{}` are one row of `{table}`", shown(first), shown(row));
                report
                    .at(row.span(), Rule::DuplicateCounterpart, title)
                    .label(format!("it is line {} there", counterpart.line()))
                    .also(first.span(), "the first row is here");
            }
            continue;
        }
        if !names().all(|name| larger.certain_absence(&name)) {
            continue;
        }
        let shown = shown(row);
        let diagnostic = report.at(row.span(), Rule::MissingCounterpart, format!("no row `{shown}` in `{table}`"));
        diagnostic.label("`into` needs a row with this code or name there");
        if let Some(near) = guesses.nearest(&shown, larger.keys()) {
            diagnostic.help(format!("did you mean `{near}`?"));
        }
    }
}

impl Catalog {
    /// Returns the row of this table that is the same error as `row` of the table `other`: by its code, else by its name.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let catalog = |table| read(&Selection::inline(table)).catalog.expect("there is a header");
    /// let (api, charge) = (catalog("code,name\nA1,SOLD_OUT\nA2,GONE\n"), catalog("name\nGONE\n"));
    /// let row = charge.row(0).and_then(|row| api.counterpart(&charge, row));
    /// assert_eq!(row.map(|row| row.line()), Some(3));
    /// ```
    #[must_use]
    pub fn counterpart(&self, other: &Self, row: Row<'_>) -> Option<Row<'_>> {
        other.names(row).find_map(|name| self.row_of_key(&name))
    }

    /// Returns the texts that name a row in this table: its code, then its name.
    fn names<'c>(&'c self, row: Row<'_>) -> impl Iterator<Item = std::borrow::Cow<'c, str>> {
        let at = row.index();
        let columns = [self.code_column(), self.column("name")];
        columns.into_iter().flatten().filter_map(move |column| column.text(column.value(at)))
    }
}
