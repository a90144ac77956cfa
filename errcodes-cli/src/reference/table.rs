//! Tables: what is read, under which name, and where their `ref` columns lead.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use errcodes_table::{Catalog, Diagnostics, Selection, Unlinked, read};

use super::Row;

/// Where a table is, and what is known about it that is not in it.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    /// The path as the user wrote it.
    pub(crate) path: String,
    /// The name in anchors, pages and addresses.
    pub(crate) name: String,
    /// The path of the enum that a program has for the table.
    pub(crate) enumeration: Option<String>,
    /// The tables that `ref` columns refer to: the column, and the path of the table.
    pub(crate) links: Vec<(String, String)>,
}

impl Origin {
    /// Returns the table of this path, which is called like its file.
    pub(crate) fn of(path: &str, links: &[(String, String)]) -> Self {
        let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str());
        Self {
            path: path.to_owned(),
            name: stem.unwrap_or(path).to_owned(),
            enumeration: None,
            links: links.to_owned(),
        }
    }
}

/// A table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// The path as the user wrote it.
    pub(crate) path: String,
    /// The path of the enum that a program has for the table.
    pub(crate) enumeration: Option<String>,
    catalog: Catalog,
    /// The linked tables, by the `ref` column.
    links: HashMap<String, Linked>,
    /// What each row is called, by its index.
    keys: Vec<String>,
}

/// The table that a `ref` column refers to.
#[derive(Debug)]
pub(super) struct Linked {
    path: String,
    catalog: Arc<Catalog>,
}

impl Table {
    /// Reads a table. It is `None` if the header cannot be read; rows with errors are read as far as they can be.
    pub(crate) fn read(origin: &Origin) -> (Option<Self>, Diagnostics) {
        Self::select(origin, Selection::file(origin.path.as_str()))
    }

    /// Reads the table that has this text.
    pub(crate) fn of_text(origin: &Origin, text: &str) -> (Option<Self>, Diagnostics) {
        Self::select(origin, Selection::inline(text).named(origin.path.as_str()))
    }

    fn select(origin: &Origin, selection: Selection) -> (Option<Self>, Diagnostics) {
        let selection = selection.unlinked(Unlinked::OwnIfKeyed);
        let selection = origin.links.iter().fold(selection, |selection, (column, linked)| {
            selection.link(column.as_str(), linked.as_str())
        });
        let reading = read(&selection);
        let paths = origin.links.iter().map(|(_, path)| path.clone());
        let links = reading.links.into_iter().zip(paths);
        let links = links.filter_map(|(link, path)| Some((link.column, Linked { path, catalog: link.catalog? })));
        let links = links.collect();
        let table = reading.catalog.map(|catalog| Self {
            name: origin.name.clone(),
            path: origin.path.clone(),
            enumeration: origin.enumeration.clone(),
            keys: keys(&catalog),
            catalog,
            links,
        });
        (table, reading.diagnostics)
    }

    pub(crate) fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Returns the rows, in table order.
    pub(crate) fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        self.catalog.rows().map(|row| Row { table: self, row })
    }

    pub(crate) fn row(&self, index: usize) -> Option<Row<'_>> {
        Some(Row { table: self, row: self.catalog.row(index)? })
    }

    /// Returns the languages of the table, in the order of the columns.
    pub(crate) fn locales(&self) -> Vec<&str> {
        let columns = self.catalog.columns().iter().flat_map(|column| &column.field.columns);
        let mut locales: Vec<&str> = Vec::new();
        for locale in columns.filter_map(|column| column.locale.as_deref()) {
            if !locales.contains(&locale) {
                locales.push(locale);
            }
        }
        locales
    }

    pub(super) fn link(&self, column: &str) -> Option<&Linked> {
        self.links.get(column)
    }

    pub(super) fn key(&self, index: usize) -> &str {
        self.keys.get(index).map_or("", String::as_str)
    }
}

impl Linked {
    pub(super) fn catalog(&self) -> &Catalog {
        &self.catalog
    }
}

/// Returns what each row is called: its code, or its identifier if it has none or shares it. No two rows have one.
fn keys(catalog: &Catalog) -> Vec<String> {
    let mut rows_of: HashMap<String, usize> = HashMap::new();
    for code in catalog.rows().filter_map(errcodes_table::Row::code) {
        *rows_of.entry(code.into_owned()).or_default() += 1;
    }
    let mut taken: HashSet<String> = rows_of.iter().filter(|(_, rows)| **rows == 1).map(|(code, _)| code.clone()).collect();
    let key = |row: errcodes_table::Row<'_>| {
        if let Some(code) = row.code().filter(|code| rows_of.get(&**code) == Some(&1)) {
            return code.into_owned();
        }
        // A row without an identifier was reported.
        let identifier = row.identifier().map_or_else(|| format!("line-{}", row.line()), str::to_owned);
        // It may be the code of another row.
        let with_line = format!("{identifier}-{}", row.line());
        if taken.insert(identifier.clone()) { identifier } else { with_line }
    };
    catalog.rows().map(key).collect()
}

/// Tables that are shown together, so that one can lead to another.
#[derive(Debug, Default)]
pub(crate) struct Tables(pub(crate) Vec<Table>);

impl Tables {
    /// Reads these tables; the diagnostics are those of each in turn.
    pub(crate) fn read(origins: &[Origin]) -> (Self, Vec<Diagnostics>) {
        let (tables, diagnostics): (Vec<_>, _) = origins.iter().map(Table::read).unzip();
        (Self(tables.into_iter().flatten().collect()), diagnostics)
    }

    /// Reads these tables, shows what is wrong with them, and returns them if nothing of it is an error.
    pub(crate) fn without_errors(origins: &[Origin]) -> Option<Self> {
        let (tables, all) = Self::read(origins);
        let mut faulty = all.iter().filter(|diagnostics| diagnostics.has_errors()).peekable();
        if faulty.peek().is_none() {
            return Some(tables);
        }
        faulty.for_each(crate::show);
        None
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Table> + Clone {
        self.0.iter()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> + Clone {
        self.iter().flat_map(Table::rows)
    }

    /// Returns the row that a `ref` cell refers to, if its table is one of these.
    pub(crate) fn target<'t>(&'t self, row: Row<'t>, column: &str, key: &str) -> Option<Row<'t>> {
        let table = match row.table.link(column) {
            None => row.table,
            Some(linked) => self.iter().find(|table| is_same(&table.path, &linked.path))?,
        };
        table.row(table.catalog.row_of_key(key)?.index())
    }
}

/// Returns `true` if both paths lead to one file.
fn is_same(one: &str, other: &str) -> bool {
    let file = |path: &str| std::fs::canonicalize(path).ok();
    one == other || file(one).is_some_and(|one| file(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use super::{Origin, Table};

    fn keys(text: &str) -> Vec<String> {
        let (table, _) = Table::of_text(&Origin::of("t.csv", &[]), text);
        table.expect("the header can be read").rows().map(|row| row.key().to_owned()).collect()
    }

    #[test]
    fn a_row_is_called_by_its_code_alone() {
        assert_eq!(keys("code:u16,name\n1,A\n2,B\n"), ["1", "2"]);
        assert_eq!(keys("name\nA_B\n"), ["A_B"]);
        // A repeated code names neither row, and a blank one nothing.
        assert_eq!(keys("code:index,variant\n1,A\n1,B\n2,C\n"), ["A", "B", "2"]);
        assert_eq!(keys("variant,text\nA,x\nB,y\n"), ["A", "B"]);
    }

    #[test]
    fn no_two_rows_have_one_name() {
        // The identifier of the first row is the code of the third.
        assert_eq!(keys("code:index,variant\n1,A\n1,B\nA,C\n"), ["A-2", "B", "A"]);
    }
}
