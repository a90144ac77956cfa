//! From the text of `errcodes.toml` to what it says. Everything that is wrong is reported at its place.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use errcodes_table::compare::{Level, Levels};
use errcodes_table::{canonical_locale, nearest, one_of};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::refusal::Refusal;
use super::{Config, Table, set_level};
use crate::entries::{Entries, entries};

const KEYS: [&str; 3] = ["lang", "table", "diff"];
const TABLE_KEYS: [&str; 6] = ["path", "name", "enum", "link", "into", "prefix"];
const DIFF_KEYS: [&str; 3] = ["deny", "warn", "allow"];
/// At most this many syntax errors are shown: one is often the cause of the next.
const MOST_SYNTAX_ERRORS: usize = 5;

type Value<'t> = Spanned<DeValue<'t>>;

/// Returns what the text of a file says. `file` is its name for messages, `way` the way from the working directory to its
/// folder.
///
/// # Errors
///
/// All that is wrong with it.
pub(super) fn config(text: &str, file: &str, way: &str) -> Result<Config, Refusal> {
    let mut reader = Reader { refusal: Refusal::in_file(file, text), way };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors.iter().take(MOST_SYNTAX_ERRORS) {
        reader.refusal.add(format!("`{file}` is not TOML: {}", error.message()), error.span().unwrap_or(0..0));
    }
    if errors.is_empty() {
        let config = reader.config(table.get_ref(), file);
        if reader.refusal.is_empty() {
            return Ok(config);
        }
    }
    Err(reader.refusal)
}

struct Reader<'r> {
    refusal: Refusal,
    way: &'r str,
}

impl Reader<'_> {
    /// The entries of a table; a key that is not known is reported.
    fn entries<'t>(&mut self, table: &'t DeTable<'t>, known: &[&str]) -> Entries<'t> {
        entries(table, known, |name, span| {
            self.refusal.add(format!("unknown key `{}`", name.escape_debug()), span);
            self.refusal.advise(match nearest(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("expected {}", one_of(known.iter().copied())),
            });
        })
    }

    fn wrong(&mut self, value: &Value<'_>, expected: &str) {
        self.refusal.add(format!("expected {expected}, found {}", value.get_ref().type_str()), value.span());
    }

    /// A text that is neither blank nor of several lines.
    fn text(&mut self, value: &Value<'_>) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(value, "a string");
            return None;
        };
        if text.trim().is_empty() || text.contains(char::is_control) {
            self.refusal.add("expected a string of one line that is not blank", value.span());
            return None;
        }
        Some(text.to_owned())
    }

    fn table_of<'t>(&mut self, value: &'t Value<'t>) -> Option<&'t DeTable<'t>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(value, "a table");
        }
        table
    }

    fn list_of<'t>(&mut self, value: &'t Value<'t>, expected: &str) -> impl Iterator<Item = &'t Value<'t>> + use<'t> {
        let list = value.get_ref().as_array();
        if list.is_none() {
            self.wrong(value, expected);
        }
        list.into_iter().flatten()
    }

    /// A path relative to the file, as a user in the working directory writes it.
    fn path(&mut self, value: &Value<'_>) -> Option<String> {
        let path = self.text(value)?;
        if Path::new(&path).has_root() || Path::new(&path).is_absolute() {
            self.refusal.add(format!("`{path}` is absolute"), value.span());
            self.refusal.advise(format!("write the path relative to the folder of `{}`", super::FILE));
            return None;
        }
        Some(format!("{}{}", self.way, path.strip_prefix("./").unwrap_or(&path)))
    }

    fn config(&mut self, table: &DeTable<'_>, file: &str) -> Config {
        let mut config = Config { file: Some(file.to_owned()), ..Config::default() };
        for (name, _, value) in self.entries(table, &KEYS) {
            match name {
                "lang" => config.lang = self.lang(value),
                "table" => config.tables = self.tables(value),
                _ => config.levels = self.levels(value),
            }
        }
        config
    }

    fn lang(&mut self, value: &Value<'_>) -> Option<String> {
        let tag = self.text(value)?;
        let canonical = canonical_locale(&tag);
        if canonical.is_none() {
            self.refusal.add(format!("`{tag}` is not a language tag"), value.span());
            self.refusal.advise("write a tag such as `en` or `pt-BR`");
        }
        canonical
    }

    fn tables(&mut self, value: &Value<'_>) -> Vec<Table> {
        let mut tables = Vec::new();
        let mut names: HashMap<String, Range<usize>> = HashMap::new();
        let mut paths: HashMap<String, Range<usize>> = HashMap::new();
        for one in self.list_of(value, "an array of tables, `[[table]]`") {
            let Some((table, path, name)) = self.table_of(one).and_then(|entries| self.table(entries, one.span()))
            else {
                continue;
            };
            if let Some(first) = paths.insert(table.path.clone(), path.clone()) {
                self.refusal.add(format!("duplicate table `{}`", table.path), path.clone());
                self.refusal.and(first, "first listed here");
            } else if let Some(first) = names.insert(table.name.clone(), name.clone()) {
                self.refusal.add(format!("duplicate name `{}` of a table", table.name), name.clone());
                self.refusal.and(first, "first used here");
                if name == path {
                    self.refusal.advise("the name is that of the file: add the key `name`");
                }
            }
            tables.push(table);
        }
        tables
    }

    /// Returns a table, and the places of its path and its name.
    fn table(&mut self, table: &DeTable<'_>, whole: Range<usize>) -> Option<(Table, Range<usize>, Range<usize>)> {
        let entries = self.entries(table, &TABLE_KEYS);
        let value = |key: &str| entries.iter().find(|(name, ..)| *name == key).map(|(.., value)| *value);
        let Some(path) = value("path") else {
            self.refusal.add("a table has no `path`", whole);
            return None;
        };
        let mut read = Table::of(&self.path(path)?);
        let name = value("name").unwrap_or(path);
        if let Some(given) = value("name").and_then(|name| self.text(name)) {
            read.name = given;
        }
        read.enumeration = value("enum").and_then(|value| self.text(value));
        read.prefix = value("prefix").and_then(|value| self.text(value));
        if let Some(links) = value("link").and_then(|value| self.table_of(value)) {
            for (column, linked) in links {
                read.links.extend(self.path(linked).map(|linked| (column.get_ref().to_string(), linked)));
            }
        }
        if let Some(larger) = value("into") {
            read.into = self.list_of(larger, "an array of paths").filter_map(|larger| self.path(larger)).collect();
        }
        Some((read, path.span(), name.span()))
    }

    fn levels(&mut self, value: &Value<'_>) -> Levels {
        let mut levels = Levels::default();
        let mut known: HashMap<String, Range<usize>> = HashMap::new();
        let Some(table) = self.table_of(value) else { return levels };
        for (name, _, value) in self.entries(table, &DIFF_KEYS) {
            let level = match name {
                "deny" => Level::Deny,
                "warn" => Level::Warn,
                _ => Level::Allow,
            };
            for one in self.list_of(value, "an array of strings") {
                let Some(target) = self.text(one) else { continue };
                if let Err(message) = set_level(&mut levels, &target, level) {
                    self.refusal.add(message, one.span());
                }
                if let Some(first) = known.insert(target.clone(), one.span()) {
                    self.refusal.add(format!("duplicate `{target}`"), one.span());
                    self.refusal.and(first, "first listed here");
                }
            }
        }
        levels
    }
}
