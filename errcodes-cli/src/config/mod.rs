//! `errcodes.toml`: the tables of a workspace, on which every command without paths works.

mod read;
mod refusal;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use errcodes_table::compare::{Class, Level, Levels, Rule};
use errcodes_table::{Selection, Unlinked, nearest};

pub(crate) use refusal::Refusal;

/// The name of the file.
pub(crate) const FILE: &str = "errcodes.toml";
/// A larger file is not read.
const LARGEST: u64 = 1024 * 1024;

/// What the file says. Without a file, nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Config {
    /// The file as messages name it; `None` if there is none.
    file: Option<String>,
    /// The language of `explain` and `doc`.
    pub(crate) lang: Option<String>,
    /// The tables, in the order of the file.
    pub(crate) tables: Vec<Table>,
    /// The levels of `diff`.
    pub(crate) levels: Levels,
}

/// A table with what the file says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    /// The path as a user in the working directory writes it.
    pub(crate) path: String,
    /// The name of the table in anchors, pages and addresses.
    pub(crate) name: String,
    /// The path of the enum that a program has for the table.
    pub(crate) enumeration: Option<String>,
    /// The tables that `ref` columns refer to: the column, and the path of the table as a user writes it.
    pub(crate) links: Vec<(String, String)>,
    /// The larger tables that have every row of the table: their paths as a user writes them.
    pub(crate) into: Vec<String>,
    /// The beginning of the variants of numbers without a name.
    pub(crate) prefix: Option<String>,
    /// What the types of problems begin with.
    pub(crate) base: Option<String>,
}

impl Table {
    /// Returns a table about which nothing is said.
    pub(crate) fn of(path: &str) -> Self {
        let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str());
        Self {
            path: path.to_owned(),
            name: stem.unwrap_or(path).to_owned(),
            enumeration: None,
            links: Vec::new(),
            into: Vec::new(),
            prefix: None,
            base: None,
        }
    }

    /// Returns how the table is read: `-` is standard input.
    ///
    /// A link that is given replaces the one of the file. A `ref` column of a table without a key is only checked with a
    /// link.
    ///
    /// # Errors
    ///
    /// If standard input cannot be read.
    pub(crate) fn selection(&self, links: &[(String, String)]) -> Result<Selection, Refusal> {
        let selection = if self.path == "-" {
            let mut text = String::new();
            let ended = io::stdin().lock().read_to_string(&mut text);
            ended.map_err(|error| Refusal::of(format!("cannot read standard input: {error}")))?;
            Selection::inline(text.as_str())
        } else {
            Selection::file(self.path.as_str())
        };
        let kept = self.links.iter().filter(|(column, _)| !links.iter().any(|(given, _)| given == column));
        let all = kept.chain(links);
        let mut selection = selection.unlinked(Unlinked::OwnIfKeyed);
        if let Some(prefix) = &self.prefix {
            selection = selection.prefix(prefix.as_str());
        }
        Ok(all.fold(selection, |selection, (column, linked)| selection.link(column.as_str(), linked.as_str())))
    }
}

impl Config {
    /// Returns what the nearest `errcodes.toml` says, in the working directory or above it.
    ///
    /// # Errors
    ///
    /// All that is wrong with the file.
    pub(crate) fn here() -> Result<Self, Refusal> {
        // Without a working directory there is nothing above it.
        let Ok(directory) = env::current_dir() else { return Ok(Self::default()) };
        for (up, folder) in directory.ancestors().enumerate() {
            let path = folder.join(FILE);
            if !path.is_file() {
                continue;
            }
            let way = "../".repeat(up);
            let shown = format!("{way}{FILE}");
            let text = text(&path).map_err(|error| Refusal::of(format!("cannot read `{shown}`: {error}")))?;
            return read::config(&text, &shown, &way);
        }
        Ok(Self::default())
    }

    /// Returns the tables that a command works on: those that are given, or else those of the file.
    ///
    /// Patterns are expanded; `-` is standard input. A table of the file that is given has what the file says about it.
    ///
    /// # Errors
    ///
    /// Says in one sentence what cannot be found, and what to do.
    pub(crate) fn tables(&self, given: &[String]) -> Result<Vec<Table>, Refusal> {
        if given.is_empty() {
            return match &self.file {
                None => Err(Refusal::of(format!("no table, and no `{FILE}` in this folder or above"))
                    .help("name a table, or list your tables with `cargo errcodes init`")),
                Some(file) if self.tables.is_empty() => Err(Refusal::of(format!("`{file}` has no table"))
                    .help("add `[[table]]` with the key `path` for each table")),
                Some(_) => Ok(self.tables.clone()),
            };
        }
        if given.len() > 1 && given.iter().any(|path| path == "-") {
            return Err(Refusal::of("`-` is standard input, and takes one table"));
        }
        let mut tables = Vec::new();
        for pattern in given {
            tables.extend(files(pattern)?.iter().map(|path| self.table(path)));
        }
        Ok(tables)
    }

    /// Returns the path of the file, if there is one.
    #[cfg(feature = "watch")]
    pub(crate) fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// Returns `true` if there is a file that lists tables.
    #[cfg(feature = "serve")]
    pub(crate) fn has_tables(&self) -> bool {
        !self.tables.is_empty()
    }

    /// Returns the table at this path, with what the file says about it.
    pub(crate) fn table(&self, path: &str) -> Table {
        let resolved = resolved(path);
        let known = self.tables.iter().find(|table| table.path == path || resolved == self::resolved(&table.path));
        known.map_or_else(|| Table::of(path), |known| Table { path: path.to_owned(), ..known.clone() })
    }
}

/// Returns the files of a pattern, or the path itself if it names a file or is not a pattern.
fn files(pattern: &str) -> Result<Vec<String>, Refusal> {
    let is_path = !pattern.contains(['*', '?', '[']) || Path::new(pattern).exists();
    if is_path {
        return Ok(vec![pattern.to_owned()]);
    }
    let found = glob::glob(pattern).map_err(|error| Refusal::of(format!("`{pattern}` is not a pattern: {error}")))?;
    let mut files = Vec::new();
    for file in found {
        let file =
            file.map_err(|error| Refusal::of(format!("cannot read `{}`: {}", error.path().display(), error.error())))?;
        let name = file.to_str().ok_or_else(|| Refusal::of(format!("`{}` is not UTF-8", file.display())))?;
        files.push(name.to_owned());
    }
    if files.is_empty() { Err(Refusal::of(format!("no file matches `{pattern}`"))) } else { Ok(files) }
}

/// The same value for two ways to write the path of one file.
fn resolved(path: &str) -> PathBuf {
    let path = Path::new(path);
    fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

fn text(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::other("larger than 1 MiB"));
    }
    String::from_utf8(bytes).map_err(|_| io::Error::other("not UTF-8"))
}

/// Adds a level for changes: a class, a rule, or `RULE=KEY`. The error is a message.
pub(crate) fn set_level(levels: &mut Levels, target: &str, level: Level) -> Result<(), String> {
    levels.set(target, level).map_err(|word| {
        let known = Class::ALL.iter().map(|class| class.name()).chain(Rule::ALL.iter().map(|rule| rule.id()));
        let near = nearest(word, known).map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
        format!("no class and no rule for changes `{}`{near}", word.escape_debug())
    })
}
