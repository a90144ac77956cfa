//! `cargo errcodes import`: a table from a partner's document, and again at the document's next revision.
//!
//! A document goes one way: `read` (one reader for each form) makes `grid`s of it, `recipe` says which columns are
//! wanted, `bind` and `extract` find them, `merge` compares them with the table, `write` writes what changed.

mod bind;
mod diagnostic;
mod document;
mod extract;
mod grid;
mod listing;
mod merge;
mod read;
mod recipe;
mod report;
mod reuse;
mod types;
mod value;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use diagnostic::Diagnostic;
use document::{Document, Hints, Unreadable};
use errcodes_table::write::{self, Cell, Table};
use errcodes_table::{Selection, Unlinked};
use merge::Said;
use recipe::{Recipe, Source};
use types::plain_name;

/// Larger tables are refused.
const LARGEST_TABLE: u64 = 64 * 1024 * 1024;

/// Make a table from a partner's document, and make it again at the next revision.
///
/// An argument whose first lines are `#! …`, the recipe, is a table, and is imported again; any other is a document, and
/// is listed with a recipe for a start.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Tables with a recipe, or one document.
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
    /// Write a new table from the document, the recipe on top.
    #[arg(long, value_name = "TABLE")]
    to: Option<PathBuf>,
    /// With --to: a file with the recipe, instead of the one that is proposed.
    #[arg(long, value_name = "FILE", requires = "to")]
    recipe: Option<PathBuf>,
    /// The document to read instead of the one that the recipe names; `NAME=FILE` where it names several.
    #[arg(long, value_name = "FILE")]
    from: Vec<String>,
    /// Write nothing; the exit status is 1 if the table is not what the document and the recipe say.
    #[arg(long)]
    check: bool,
    /// Confirm that this number of rows is gone.
    #[arg(long, value_name = "N")]
    gone: Option<usize>,
    /// The error has a new key: your columns go with it.
    #[arg(long, value_name = "OLD=NEW", value_parser = pair)]
    moved: Vec<(String, String)>,
    /// The key belongs to another error now: your columns of its row become blank.
    #[arg(long, value_name = "KEY")]
    reused: Vec<String>,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (old, new) = text.split_once('=').ok_or("write it as OLD=NEW")?;
    Ok((old.to_owned(), new.to_owned()))
}

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ended {
    Fine,
    /// An error, or a difference that `--check` found.
    Wrong,
    /// It could not run.
    Unable,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Fine => ExitCode::SUCCESS,
            Ended::Wrong => ExitCode::from(1),
            Ended::Unable => ExitCode::from(2),
        }
    }
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    run_all(arguments).into()
}

fn run_all(arguments: &Arguments) -> Ended {
    let mut ended = Ended::Fine;
    if arguments.paths.is_empty() {
        return unable(
            Diagnostic::error("usage", "no table and no document is named")
                .help("name a table that has a recipe, or a document to list"),
        );
    }
    if arguments.to.is_some() && arguments.paths.len() > 1 {
        return unable(
            Diagnostic::error("usage", "--to takes one document")
                .help("several documents go into the recipe: `from = [\"a.html\", \"b.html\"]`"),
        );
    }
    for path in &arguments.paths {
        ended = ended.max(match table_text(path) {
            Ok(Some(text)) if arguments.to.is_none() => Import { arguments, path: Path::new(path) }.again(&text),
            Ok(_) => match &arguments.to {
                Some(to) => first(arguments, path, to),
                None => list(path),
            },
            Err(diagnostic) => unable(diagnostic),
        });
    }
    ended
}

fn unable(diagnostic: Diagnostic) -> Ended {
    report::show(&[diagnostic], "", "");
    Ended::Unable
}

/// The text of a table that has a recipe; `None` for a document.
fn table_text(path: &str) -> Result<Option<String>, Diagnostic> {
    let is_table = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    if !is_table {
        return Ok(None);
    }
    let diagnostic =
        |error: std::io::Error| Diagnostic::error("cannot-read-table", format!("cannot read `{path}`: {error}"));
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(diagnostic)?.take(LARGEST_TABLE + 1).read_to_end(&mut bytes).map_err(diagnostic)?;
    if bytes.len() as u64 > LARGEST_TABLE {
        return Err(Diagnostic::error("document-too-large", format!("`{path}` is larger than 64 MiB")));
    }
    let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
    let is_recipe = |line: &str| line.starts_with("#!") || line.starts_with("\"#!");
    let head = text.strip_prefix('\u{FEFF}').unwrap_or(&text).lines();
    let is_there =
        head.take_while(|line| line.is_empty() || line.starts_with('#') || line.starts_with("\"#")).any(is_recipe);
    Ok(is_there.then_some(text))
}

/// Shows what is in a document, and a recipe for a start.
fn list(path: &str) -> Ended {
    match document::open(Path::new(path), path, &Hints::default()) {
        Ok(document) => {
            anstream::print!("{}", listing::listing(&document));
            Ended::Fine
        }
        Err(Unreadable::Missing(diagnostic)) => unable(diagnostic),
        Err(Unreadable::Refused(diagnostic)) => {
            report::show(&[diagnostic], "", "");
            Ended::Wrong
        }
    }
}

/// Makes a new table.
fn first(arguments: &Arguments, path: &str, to: &Path) -> Ended {
    let shown = to.display().to_string();
    if to.exists() {
        let diagnostic = Diagnostic::error("table-exists", format!("`{shown}` exists already"));
        return unable(diagnostic.help("write the recipe on top of it, as `#!` lines, and import it by its own name"));
    }
    let script = match &arguments.recipe {
        Some(file) => match fs::read_to_string(file) {
            Ok(script) => script,
            Err(error) => {
                return unable(Diagnostic::error(
                    "cannot-read-recipe",
                    format!("cannot read `{}`: {error}", file.display()),
                ));
            }
        },
        None => match document::open(Path::new(path), path, &Hints::default()) {
            Ok(document) => {
                let Some(recipe) = listing::proposal(&document, &relative(path, to)) else {
                    let diagnostic =
                        Diagnostic::error("no-table", format!("nothing in `{path}` looks like a table of errors"));
                    report::show(&[diagnostic.help("write a recipe, and name it with `--recipe FILE`")], "", "");
                    return Ended::Wrong;
                };
                recipe
            }
            Err(Unreadable::Missing(diagnostic)) => return unable(diagnostic),
            Err(Unreadable::Refused(diagnostic)) => {
                report::show(&[diagnostic], "", "");
                return Ended::Wrong;
            }
        },
    };
    // A recipe of a file has no `#!` of its own.
    let lines = script
        .trim_end()
        .lines()
        .map(|line| format!("#! {}", line.strip_prefix("#!").map_or(line, str::trim_start)).trim_end().to_owned());
    let mut text: String = lines.map(|line| line + "\n").collect();
    let names_document = text.lines().any(|line| line.trim_start_matches("#!").trim_start().starts_with("from"));
    if !names_document {
        text.insert_str(0, &format!("#! from = {}\n", merge::quoted(&relative(path, to))));
    }
    let from = vec![path.to_owned()];
    Import { arguments, path: to }.with(&text, &from)
}

/// A document's path as a recipe beside a table writes it.
fn relative(document: &str, table: &Path) -> String {
    let folder = table.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (document, folder) = (absolute(Path::new(document)), absolute(folder));
    let (mut to, mut base) = (document.components().peekable(), folder.components().peekable());
    while to.peek().is_some() && to.peek() == base.peek() {
        to.next();
        base.next();
    }
    let up = base.map(|_| "..".to_owned());
    up.chain(to.map(|part| part.as_os_str().to_string_lossy().into_owned())).collect::<Vec<_>>().join("/")
}

/// One table on its way.
struct Import<'a> {
    arguments: &'a Arguments,
    path: &'a Path,
}

impl Import<'_> {
    fn again(&self, text: &str) -> Ended {
        self.with(text, &self.arguments.from)
    }

    fn with(&self, text: &str, from: &[String]) -> Ended {
        let shown = self.path.display().to_string();
        let table = match Table::read(&shown, text) {
            Ok(table) => table,
            Err(diagnostics) => {
                crate::show(&diagnostics);
                return Ended::Wrong;
            }
        };
        match self.import(&table, text, from) {
            Ok(ended) => ended,
            Err(Stopped::Wrong(diagnostics)) => {
                report::show(&diagnostics, &shown, table.source().text());
                Ended::Wrong
            }
            Err(Stopped::Unable(diagnostic)) => {
                report::show(&[diagnostic], &shown, table.source().text());
                Ended::Unable
            }
        }
    }

    fn import(&self, table: &Table, text: &str, from: &[String]) -> Result<Ended, Stopped> {
        let mut recipe = recipe::of_table(table.source().text(), table.comments())?;
        if let Some(header) = table.header() {
            // Types are said once, in the table.
            let header: Vec<&str> = header.cells().iter().map(Cell::text).collect();
            adopt(&mut recipe, &header);
        }
        let key = merge::key_columns(&recipe)?;
        let mut documents = self.documents(&recipe, from)?;
        let extracted = extract::extract(&recipe, &key, &mut documents)?;
        let names: Vec<&str> = documents.iter().flatten().map(|document| document.name.as_str()).collect();
        let (new, report, differences) = if table.header().is_some() {
            let said = Said {
                gone: self.arguments.gone,
                moved: self.arguments.moved.clone(),
                reused: self.arguments.reused.clone(),
            };
            let merged = merge::merge(table, &recipe, &key, &extracted, &said)?;
            (table.edited(&merged.edits), merged.report, merged.differences)
        } else {
            let new = made(text, &recipe, &extracted);
            let report = merge::Report {
                new: extracted.rows.iter().map(|row| format!("`{}`", extract::short(&row.key.join("/")))).collect(),
                notes: extracted.notes.clone(),
                ..merge::Report::default()
            };
            (new, report, vec![Diagnostic::error("not-the-document", "the table has no rows yet")])
        };
        let shown = table.source().name();
        let document = names.first().copied().unwrap_or_default();
        if self.arguments.check {
            report::show(&differences, shown, table.source().text());
            report::tell(&report, shown, document, true);
            return Ok(if new == text { Ended::Fine } else { Ended::Wrong });
        }
        // A new table is written even if a file with its recipe is there.
        if new != text || !self.path.exists() {
            write::replace(self.path, &new).map_err(|error| {
                Stopped::Unable(Diagnostic::error("cannot-write-table", format!("cannot write `{shown}`: {error}")))
            })?;
        }
        report::tell(&report, shown, document, false);
        if table.header().is_some() && new != text {
            // A reader of the output may stop early.
            drop(crate::diff::since(text, shown));
        }
        // What `check` reports is left to do; it does not make the import fail.
        let selection = Selection::file(shown).unlinked(Unlinked::OwnIfKeyed);
        crate::show(&errcodes_table::read(&selection).diagnostics);
        Ok(Ended::Fine)
    }

    /// The documents of each part of a recipe.
    fn documents(&self, recipe: &Recipe, from: &[String]) -> Result<Vec<Vec<Document>>, Stopped> {
        let mut replaced: Vec<(&str, &str)> = Vec::new();
        let mut instead: Vec<&str> = Vec::new();
        for one in from {
            match one.split_once('=') {
                Some((name, file)) if names(recipe).any(|known| known == name) => replaced.push((name, file)),
                _ => instead.push(one),
            }
        }
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let mut all = Vec::new();
        for (number, source) in std::iter::once(&recipe.main).chain(&recipe.also).enumerate() {
            let source_from = if source.from.is_empty() { &recipe.main.from } else { &source.from };
            let is_main = number == 0 || source.from.is_empty();
            let paths: Vec<(String, PathBuf)> = if is_main && !instead.is_empty() {
                instead.iter().map(|path| ((*path).to_owned(), PathBuf::from(path))).collect()
            } else {
                let path = |name: &str| {
                    let instead =
                        replaced.iter().find(|(known, _)| *known == name).map(|(_, file)| PathBuf::from(file));
                    let path = instead.unwrap_or_else(|| folder.join(name));
                    (path.display().to_string(), path)
                };
                source_from.iter().map(|(name, _)| path(name)).collect()
            };
            if paths.is_empty() {
                let diagnostic = Diagnostic::error("cannot-read-document", "the recipe names no document");
                return Err(Stopped::Unable(
                    diagnostic.help("name it with `--from FILE`, or in the recipe: `#! from = \"FILE\"`"),
                ));
            }
            let mut documents = Vec::new();
            for (name, path) in paths {
                documents.push(open(source, &path, &name)?);
            }
            all.push(documents);
        }
        Ok(all)
    }
}

/// The documents that a recipe names.
fn names(recipe: &Recipe) -> impl Iterator<Item = &str> {
    let sources = std::iter::once(&recipe.main).chain(&recipe.also);
    sources.flat_map(|source| source.from.iter().map(|(name, _)| name.as_str()))
}

fn open(source: &Source, path: &Path, name: &str) -> Result<Document, Stopped> {
    document::open(path, name, &source.hints).map_err(|unreadable| match unreadable {
        Unreadable::Missing(diagnostic) if diagnostic.helps.is_empty() => {
            Stopped::Unable(diagnostic.help("a document that cannot be committed is named with `--from FILE`"))
        }
        Unreadable::Missing(diagnostic) => Stopped::Unable(diagnostic),
        Unreadable::Refused(diagnostic) => Stopped::Wrong(vec![diagnostic]),
    })
}

/// Why an import stopped.
enum Stopped {
    Wrong(Vec<Diagnostic>),
    Unable(Diagnostic),
}

impl From<Diagnostic> for Stopped {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Wrong(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Stopped {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Wrong(diagnostics)
    }
}

/// Gives the columns of a recipe the header cells of the table.
fn adopt(recipe: &mut Recipe, header: &[&str]) {
    let all = recipe.main.columns.iter_mut().chain(recipe.also.iter_mut().flat_map(|source| &mut source.columns));
    for column in all {
        let name = plain_name(&column.header);
        if let Some(cell) = header.iter().find(|cell| plain_name(cell) == name) {
            (*cell).clone_into(&mut column.header);
        }
    }
}

/// The text of a table that has only comments so far, with its header and rows.
fn made(text: &str, recipe: &Recipe, extracted: &extract::Extracted) -> String {
    let end = write::line_end(text);
    let mut new = text.trim_end().to_owned();
    let mut header = extracted.columns.clone();
    for (own, _) in &recipe.own {
        if !header.iter().any(|known| plain_name(known) == plain_name(own)) {
            header.push(own.clone());
        }
    }
    new.push_str(end);
    new.push_str(&write::record(&header, end, false));
    new.push_str(end);
    for row in &extracted.rows {
        let mut cells = row.cells.clone();
        cells.resize(header.len(), String::new());
        new.push_str(&write::record(&cells, end, false));
        new.push_str(end);
    }
    new
}
