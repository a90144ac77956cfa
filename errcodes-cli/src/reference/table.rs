//! Tables: what is read, under which name, and where their `ref` columns lead.

use std::collections::HashMap;
use std::process::ExitCode;
use std::sync::OnceLock;

use errcodes_table::{Catalog, Checks, Diagnostics, Origin, Selection, read};

use super::Row;
use crate::config::{self, Config, Refusal};

/// A table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// The path as the user wrote it.
    pub(crate) path: String,
    /// The path of the enum that a program has for the table.
    pub(crate) enumeration: Option<String>,
    /// What the types of problems begin with.
    pub(crate) base: Option<String>,
    catalog: Catalog,
    /// The paths of the linked tables, by the `ref` column.
    links: HashMap<String, String>,
    /// What each row is called, by its index, once somebody asks.
    keys: OnceLock<Vec<String>>,
}

impl Table {
    /// Reads a table, with what `errcodes.toml` says about it.
    ///
    /// It is `None` if the header cannot be read; rows with errors are read as far as they can be.
    pub(crate) fn read(table: &config::Table, selection: &Selection) -> (Option<Self>, Diagnostics) {
        let reading = read(selection);
        let links = selection.links.iter().map(|link| (link.column.text.clone(), link.table.text.clone()));
        let read = reading.catalog.map(|catalog| Self {
            name: table.name.clone(),
            path: match selection.table {
                Some(Origin::File(_)) => table.path.clone(),
                _ => catalog.source().name().to_owned(),
            },
            enumeration: table.enumeration.clone(),
            base: table.base.clone(),
            keys: OnceLock::new(),
            catalog,
            links: links.collect(),
        });
        (read, reading.diagnostics)
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

    pub(super) fn key(&self, index: usize) -> &str {
        self.keys.get_or_init(|| self.catalog.labels()).get(index).map_or("", String::as_str)
    }
}

/// Tables that are shown together, so that one can lead to another.
#[derive(Debug, Default)]
pub(crate) struct Tables(pub(crate) Vec<Table>);

impl Tables {
    /// Reads the tables that a command is given, else those of `errcodes.toml`, and checks them as far as the command needs
    /// it; the diagnostics are those of each in turn.
    ///
    /// # Errors
    ///
    /// If it is not known which tables these are.
    pub(crate) fn read(
        config: &Config,
        given: &[String],
        links: &[(String, String)],
        checks: Checks,
    ) -> Result<(Self, Vec<Diagnostics>), Refusal> {
        let (mut tables, mut all) = (Vec::new(), Vec::new());
        for table in config.tables(given)? {
            let mut selection = table.selection(links)?;
            selection.checks = checks;
            let (table, diagnostics) = Table::read(&table, &selection);
            tables.extend(table);
            all.push(diagnostics);
        }
        Ok((Self(tables), all))
    }

    /// Reads tables of which nothing may be wrong; otherwise shows what is, and returns the exit status.
    pub(crate) fn without_errors(
        config: &Config,
        given: &[String],
        links: &[(String, String)],
    ) -> Result<Self, ExitCode> {
        // Warnings are for `check`.
        let (tables, all) = Self::read(config, given, links, Checks::Errors).map_err(|refusal| refusal.show())?;
        let mut status = None;
        for diagnostics in all.iter().filter(|diagnostics| diagnostics.has_errors()) {
            let refused = crate::refuse(diagnostics);
            status = status.or(Some(refused));
        }
        status.map_or(Ok(tables), Err)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Table> + Clone {
        self.0.iter()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> + Clone {
        self.iter().flat_map(Table::rows)
    }

    /// Returns the row that a `ref` cell refers to, if its table is one of these.
    pub(crate) fn target<'t>(&'t self, row: Row<'t>, column: &str, key: &str) -> Option<Row<'t>> {
        let table = match row.table.links.get(column) {
            None => row.table,
            Some(path) => self.iter().find(|table| is_same(&table.path, path))?,
        };
        table.row(table.catalog.row_of_key(key)?.index())
    }
}

/// Returns `true` if both paths lead to one file.
fn is_same(one: &str, other: &str) -> bool {
    let file = |path: &str| std::fs::canonicalize(path).ok();
    one == other || file(one).is_some_and(|one| file(other) == Some(one))
}
