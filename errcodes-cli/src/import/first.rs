//! The first time: a table that is not there yet, with a recipe that is given or proposed.

use std::fs;
use std::path::Path;

use super::again::Import;
use super::arguments::Arguments;
use super::diagnostic::{Diagnostic, Rule};
use super::ended::{Ended, unable, unreadable};
use super::format::Hints;
use super::report::Reporter;
use super::shown::quoted;
use super::{listing, open};

/// Makes a new table.
pub(super) fn first(arguments: &Arguments, path: &str, to: &Path, reporter: &mut Reporter) -> Ended {
    let shown = to.display().to_string();
    if to.exists() {
        let diagnostic = Diagnostic::unable(format!("`{shown}` exists already"));
        let help = "write the recipe on top of it, as `#!` lines, and import it by its own name";
        return unable(diagnostic.help(help), reporter);
    }
    let script = match script(arguments, path, to, reporter) {
        Ok(script) => script,
        Err(ended) => return ended,
    };
    // A recipe of a file has no `#!` of its own.
    let lines = script
        .trim_end()
        .lines()
        .map(|line| format!("#! {}", line.strip_prefix("#!").map_or(line, str::trim_start)).trim_end().to_owned());
    let mut text: String = lines.map(|line| line + "\n").collect();
    let names_document = text.lines().any(|line| line.trim_start_matches("#!").trim_start().starts_with("from"));
    if !names_document {
        text.insert_str(0, &format!("#! from = {}\n", quoted(&relative(path, to))));
    }
    let from = vec![path.to_owned()];
    Import { arguments, path: to, is_check: arguments.check }.with(&text, &from, reporter)
}

/// Returns the recipe that is given, or one that the document suggests.
fn script(arguments: &Arguments, path: &str, to: &Path, reporter: &mut Reporter) -> Result<String, Ended> {
    if let Some(file) = &arguments.recipe {
        return fs::read_to_string(file).map_err(|error| {
            unable(Diagnostic::unable(format!("cannot read `{}`: {error}", file.display())), reporter)
        });
    }
    let document = open::open(Path::new(path), path, &Hints::default()).map_err(|why| unreadable(why, reporter))?;
    listing::proposal(&document, &relative(path, to)).ok_or_else(|| {
        let diagnostic = Diagnostic::of(Rule::NoTable, format!("nothing in `{path}` looks like a table of errors"));
        reporter.show(&[diagnostic.help("write a recipe, and name it with `--recipe FILE`")]);
        Ended::Wrong
    })
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
