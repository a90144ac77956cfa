//! The recipe: TOML in `#!` lines on top of a table, which says where in the document each column is.

use std::borrow::Cow;
use std::ops::Range;

use errcodes_table::nearest;
use regex_lite::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Diagnostic, Rule};
use super::document::{Format, Hints};
use super::read::record::Patterns;

/// The keys of a recipe, and those of `[[also]]`.
const KEYS: &[&str] = &[
    "from",
    "table",
    "sheet",
    "header",
    "where",
    "rows",
    "record",
    "after",
    "end",
    "format",
    "encoding",
    "delimiter",
    "key",
    "own",
    "columns",
    "also",
    "fix",
];
const ALSO_KEYS: &[&str] = &[
    "from",
    "table",
    "sheet",
    "header",
    "where",
    "rows",
    "record",
    "after",
    "end",
    "format",
    "encoding",
    "delimiter",
    "columns",
];
/// The words of a column.
const WORDS: &[&str] = &[
    "from", "value", "take", "remove", "split", "map", "fill", "pad", "lines", "list", "first", "raw", "optional",
    "down",
];
/// What `@…` may be.
const PLACES: &[&str] = &["@heading", "@caption", "@section", "@above", "@sheet", "@struck"];

type Span = Range<usize>;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// The number of a column, from 1.
    Number(usize),
    /// A header text, a path, a group of `record`, or one of [`PLACES`].
    Text(String),
    /// The same text in every row.
    Constant(String),
}

/// What becomes of the line ends in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum LineEnds {
    #[default]
    Keep,
    Join,
    First,
}

/// One column of the table that the document fills.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the recipe")]
pub(crate) struct Column {
    /// A whole header cell, or its name and language.
    pub(crate) header: String,
    pub(crate) span: Span,
    pub(crate) from: From,
    pub(crate) take: Option<Regex>,
    pub(crate) remove: Option<Regex>,
    pub(crate) split: Option<Regex>,
    pub(crate) map: Option<Vec<(String, String)>>,
    pub(crate) fill: Option<String>,
    pub(crate) pad: usize,
    pub(crate) lines: LineEnds,
    pub(crate) list: bool,
    pub(crate) first: bool,
    pub(crate) raw: bool,
    pub(crate) optional: bool,
    pub(crate) down: bool,
}

/// A part of a document, and what its columns are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    /// Documents beside the table; none: that of the recipe's first part.
    pub(crate) from: Vec<(String, Span)>,
    pub(crate) tables: Vec<(Want, Span)>,
    pub(crate) sheets: Vec<(String, Span)>,
    pub(crate) header: Option<(Vec<usize>, Span)>,
    pub(crate) filters: Vec<(From, Regex)>,
    pub(crate) rows: Option<(String, Span)>,
    pub(crate) patterns: Option<Patterns>,
    pub(crate) hints: Hints,
    pub(crate) columns: Vec<Column>,
    /// Where the recipe begins to speak of it.
    pub(crate) span: Span,
}

/// Which tables of the document are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Want {
    Named(String),
    Number(usize),
}

/// A slip of the document, and what it means.
#[derive(Clone, Debug)]
pub(crate) struct Fix {
    /// The document's key; two columns are joined by `/`.
    pub(crate) key: String,
    pub(crate) column: String,
    pub(crate) was: String,
    pub(crate) is: String,
    pub(crate) span: Span,
}

/// A recipe.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recipe {
    pub(crate) main: Source,
    pub(crate) also: Vec<Source>,
    pub(crate) key: Option<(Vec<String>, Span)>,
    /// Columns of people's, to be made on a first import.
    pub(crate) own: Vec<(String, Span)>,
    pub(crate) fixes: Vec<Fix>,
}

/// The TOML of a recipe, and where in the table each of its bytes is.
#[derive(Debug, Default)]
pub(crate) struct Script {
    text: String,
    /// For each line: where it begins in the TOML, where in the table, and how long it is there.
    lines: Vec<(usize, Span)>,
}

impl Script {
    /// Returns the `#!` lines of a table's comments, as they are and as a spreadsheet leaves them.
    fn of(text: &str, comments: &[Span], as_cells: bool) -> Self {
        let mut script = Self::default();
        for span in comments {
            let line = text.get(span.clone()).unwrap_or_default();
            let read = if as_cells || line.starts_with('"') { joined(line) } else { Cow::Borrowed(line) };
            let Some(body) = read.strip_prefix("#!") else { continue };
            let body = body.trim_end_matches(',');
            script.lines.push((script.text.len(), span.clone()));
            script.text.push_str(body.trim_end());
            script.text.push('\n');
        }
        script
    }

    /// Returns where bytes of the TOML are in the table.
    fn place(&self, span: &Span) -> Span {
        let at = self.lines.partition_point(|(start, _)| *start <= span.start);
        let Some((start, line)) = at.checked_sub(1).and_then(|at| self.lines.get(at)) else { return 0..0 };
        // What a spreadsheet quoted has its bytes elsewhere: then the line will do.
        let length = self.lines.get(at).map_or(self.text.len(), |(next, _)| *next) - start - 1;
        let shift = line.len().checked_sub(length).filter(|shift| *shift <= 2);
        let Some(shift) = shift else { return line.clone() };
        let from = (line.start + shift + (span.start - start)).min(line.end);
        from..(from + span.len().max(1)).min(line.end).max(from)
    }
}

/// The cells of a line, with commas between them.
fn joined(line: &str) -> Cow<'_, str> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line.as_bytes());
    match reader.records().next() {
        Some(Ok(record)) => Cow::Owned(record.iter().collect::<Vec<_>>().join(",")),
        _ => Cow::Borrowed(line),
    }
}

/// Reads the recipe in the comments of a table.
///
/// # Errors
///
/// All that is wrong with it, at its place in the table.
pub(crate) fn of_table(text: &str, comments: &[Span]) -> Result<Recipe, Vec<Diagnostic>> {
    let script = Script::of(text, comments, false);
    let read = parse(&script);
    if read.as_ref().is_err_and(|diagnostics| diagnostics.iter().any(|diagnostic| diagnostic.is(Rule::RecipeSyntax))) {
        // A spreadsheet cuts a line at its commas and quotes the parts.
        if let Ok(recipe) = parse(&Script::of(text, comments, true)) {
            return Ok(recipe);
        }
    }
    read
}

fn parse(script: &Script) -> Result<Recipe, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(&script.text);
    if !errors.is_empty() {
        let diagnostics = errors.into_iter().take(10).map(|error| {
            let span = error.span().unwrap_or(0..0);
            Diagnostic::of(Rule::RecipeSyntax, format!("the recipe is not TOML: {}", error.message()))
                .at(script.place(&span))
        });
        return Err(diagnostics.collect());
    }
    let mut reader = Reader { script, diagnostics: Vec::new() };
    let recipe = reader.recipe(table.get_ref());
    if reader.diagnostics.is_empty() { Ok(recipe) } else { Err(reader.diagnostics) }
}

type Entries<'t> = Vec<(&'t str, Span, &'t Spanned<DeValue<'t>>)>;

struct Reader<'s> {
    script: &'s Script,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn diagnostic(&mut self, rule: Rule, span: &Span, message: impl Into<String>) -> &mut Diagnostic {
        let diagnostic = Diagnostic::of(rule, message).at(self.script.place(span));
        self.diagnostics.push(diagnostic);
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    fn wrong(&mut self, value: &Spanned<DeValue<'_>>, expected: &str) {
        let found = value.get_ref().type_str();
        self.diagnostic(Rule::RecipeValue, &value.span(), format!("expected {expected}, found {found}"));
    }

    /// The entries of a table, without those that have an unknown name.
    fn entries<'t>(&mut self, table: &'t DeTable<'t>, known: &[&str], what: &str) -> Entries<'t> {
        let mut entries = Vec::new();
        for (key, value) in table {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                entries.push((name, key.span(), value));
                continue;
            }
            let near = nearest(name, known.iter().copied());
            let all = known.join("`, `");
            let diagnostic = self.diagnostic(Rule::RecipeKey, &key.span(), format!("unknown {what} `{name}`"));
            let help = match (name, near) {
                ("camel" | "once", _) => {
                    "names of variants are yours: `own = [\"variant\"]` makes the column, and `check` asks for its cells".to_owned()
                }
                (_, Some(near)) => format!("did you mean `{near}`?"),
                (_, None) => format!("expected one of `{all}`"),
            };
            diagnostic.helps.push(help);
        }
        entries
    }

    fn text(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(value, "a text");
        }
        text.map(str::to_owned)
    }

    fn bool(&mut self, value: &Spanned<DeValue<'_>>) -> bool {
        let bool = value.get_ref().as_bool();
        if bool.is_none() {
            self.wrong(value, "`true` or `false`");
        }
        bool.unwrap_or(false)
    }

    fn number(&mut self, value: &Spanned<DeValue<'_>>) -> Option<usize> {
        let number =
            value.get_ref().as_integer().and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong(value, "a number");
        }
        number
    }

    /// One value or a list of them.
    fn several<'t, T>(
        &mut self,
        value: &'t Spanned<DeValue<'t>>,
        mut one: impl FnMut(&mut Self, &'t Spanned<DeValue<'t>>) -> Option<T>,
    ) -> Vec<(T, Span)> {
        let values: Vec<_> = match value.get_ref() {
            DeValue::Array(array) => array.iter().collect(),
            _ => vec![value],
        };
        let read = values.into_iter().map(|value| (one(self, value), self.script.place(&value.span())));
        read.filter_map(|(read, span)| Some((read?, span))).collect()
    }

    fn pattern(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Regex> {
        let text = self.text(value)?;
        match Regex::new(&text) {
            Ok(pattern) => Some(pattern),
            Err(error) => {
                self.diagnostic(Rule::RecipeValue, &value.span(), format!("cannot read the pattern: {error}"));
                None
            }
        }
    }

    fn recipe(&mut self, table: &DeTable<'_>) -> Recipe {
        let entries = self.entries(table, KEYS, "key of a recipe");
        let mut recipe = Recipe { main: self.source(&entries), ..Recipe::default() };
        for (name, _, value) in entries {
            match name {
                "key" => {
                    let columns = self.several(value, Self::text).into_iter().map(|(column, _)| column).collect();
                    recipe.key = Some((columns, self.script.place(&value.span())));
                }
                "own" => recipe.own = self.several(value, Self::text),
                "also" => {
                    let parts: Vec<_> = match value.get_ref() {
                        DeValue::Array(array) => array.iter().collect(),
                        _ => vec![value],
                    };
                    for part in parts {
                        let Some(table) = part.get_ref().as_table() else {
                            self.wrong(part, "a table: `[[also]]`");
                            continue;
                        };
                        let entries = self.entries(table, ALSO_KEYS, "key of `[[also]]`");
                        let mut source = self.source(&entries);
                        source.span = self.script.place(&part.span());
                        if source.columns.is_empty() {
                            self.diagnostic(Rule::RecipeKey, &part.span(), "`[[also]]` has no `columns`");
                        }
                        recipe.also.push(source);
                    }
                }
                "fix" => self.fixes(value, &mut recipe.fixes),
                _ => {}
            }
        }
        if recipe.main.columns.is_empty() && self.diagnostics.is_empty() {
            let diagnostic = self.diagnostic(Rule::RecipeKey, &(0..1), "the recipe has no `[columns]`");
            diagnostic.helps.push(
                "write `#! [columns]`, and below it a line for each column, such as `#! code = \"Code\"`".to_owned(),
            );
        }
        recipe
    }

    fn source(&mut self, entries: &Entries<'_>) -> Source {
        let mut source = Source::default();
        let mut record = None;
        let (mut after, mut end) = (None, None);
        for (name, span, value) in entries {
            let place = self.script.place(&value.span());
            match *name {
                "from" => {
                    source.from = self.several(value, Self::text);
                    for (from, _) in &source.from {
                        if from.starts_with('/') || from.contains('\\') || from.contains("://") {
                            let diagnostic = self.diagnostic(
                                Rule::RecipeValue,
                                &value.span(),
                                format!("`{from}` is not a path beside the table"),
                            );
                            diagnostic.helps.push("write it relative to the table, with `/`".to_owned());
                        }
                    }
                }
                "table" => {
                    source.tables = self.several(value, |reader, value| match value.get_ref() {
                        DeValue::Integer(_) => reader.number(value).map(Want::Number),
                        _ => reader.text(value).map(Want::Named),
                    });
                }
                "sheet" => source.sheets = self.several(value, Self::text),
                "header" => {
                    let rows = self.several(value, Self::number).into_iter().map(|(row, _)| row).filter(|row| *row > 0);
                    source.header = Some((rows.collect(), place));
                }
                "where" => match value.get_ref().as_table() {
                    Some(table) => {
                        for (name, value) in table {
                            if let Some(pattern) = self.pattern(value) {
                                let name: &str = name.get_ref();
                                let from = name.parse().map_or_else(|_| From::Text(name.to_owned()), From::Number);
                                source.filters.push((from, pattern));
                            }
                        }
                    }
                    None => self.wrong(value, "`{ Column = 'pattern' }`"),
                },
                "rows" => source.rows = self.text(value).map(|rows| (rows, place)),
                "record" => record = self.pattern(value),
                "after" => after = self.pattern(value),
                "end" => end = self.pattern(value),
                "format" => {
                    if let Some(word) = self.text(value) {
                        source.hints.format = Format::named(&word);
                        if source.hints.format.is_none() {
                            let words: Vec<_> = Format::words().collect();
                            let diagnostic =
                                self.diagnostic(Rule::RecipeValue, &value.span(), format!("unknown format `{word}`"));
                            diagnostic.helps.push(format!("expected one of `{}`", words.join("`, `")));
                        }
                    }
                }
                "encoding" => source.hints.encoding = self.text(value),
                "delimiter" => {
                    let text = self.text(value).unwrap_or_default();
                    match text.as_bytes() {
                        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => {
                            source.hints.delimiter = Some(*byte);
                        }
                        _ => self.wrong_delimiter(&value.span()),
                    }
                }
                "columns" => match value.get_ref().as_table() {
                    Some(table) => source.columns = self.columns(table),
                    None => self.wrong(value, "a table: `[columns]`"),
                },
                _ => {}
            }
            let needs_record = matches!(*name, "after" | "end") && !entries.iter().any(|(name, ..)| *name == "record");
            if needs_record {
                self.diagnostic(Rule::RecipeKey, span, format!("`{name}` is only for a recipe with `record`"));
            }
        }
        source.hints.is_text = record.is_some();
        source.patterns = record.map(|record| Patterns { record, after, end });
        source
    }

    fn wrong_delimiter(&mut self, span: &Span) {
        self.diagnostic(Rule::RecipeValue, span, "expected one character, such as `;`");
    }

    fn columns(&mut self, table: &DeTable<'_>) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for (key, value) in table {
            let header: &str = key.get_ref();
            let span = self.script.place(&key.span());
            let mut column = Column {
                header: header.to_owned(),
                span,
                from: From::Text(String::new()),
                take: None,
                remove: None,
                split: None,
                map: None,
                fill: None,
                pad: 0,
                lines: LineEnds::Keep,
                list: false,
                first: false,
                raw: false,
                optional: false,
                down: false,
            };
            match value.get_ref() {
                DeValue::String(_) | DeValue::Integer(_) => {
                    let Some(from) = self.from(value) else { continue };
                    column.from = from;
                }
                DeValue::Table(words) => {
                    if !self.column(words, &mut column, &key.span()) {
                        continue;
                    }
                }
                _ => {
                    self.wrong(value, "a header text, a column number, or `{ from = … }`");
                    continue;
                }
            }
            columns.push(column);
        }
        columns
    }

    fn from(&mut self, value: &Spanned<DeValue<'_>>) -> Option<From> {
        match value.get_ref() {
            DeValue::Integer(_) => match self.number(value)? {
                0 => {
                    self.diagnostic(Rule::RecipeValue, &value.span(), "columns are counted from 1");
                    None
                }
                number => Some(From::Number(number)),
            },
            DeValue::String(text) => {
                if text.starts_with('@') && !text.contains('/') && !PLACES.contains(&&**text) {
                    // Attributes of XML begin with `@` too.
                    if let Some(near) = PLACES.iter().find(|place| strsim::osa_distance(text, place) == 1) {
                        let diagnostic =
                            self.diagnostic(Rule::RecipeValue, &value.span(), format!("unknown place `{text}`"));
                        diagnostic.helps.push(format!("did you mean `{near}`?"));
                        return None;
                    }
                }
                Some(From::Text(text.to_string()))
            }
            _ => {
                self.wrong(value, "a header text or the number of a column");
                None
            }
        }
    }

    fn column(&mut self, words: &DeTable<'_>, column: &mut Column, key: &Span) -> bool {
        let mut from = None;
        let before = self.diagnostics.len();
        for (word, span, value) in self.entries(words, WORDS, "word of a column") {
            match word {
                "from" => from = self.from(value),
                "value" => from = self.text(value).map(From::Constant),
                "take" => column.take = self.pattern(value),
                "remove" => column.remove = self.pattern(value),
                "split" => column.split = self.pattern(value),
                "map" => match value.get_ref().as_table() {
                    Some(table) => {
                        let mut map = Vec::new();
                        for (key, value) in table {
                            if let Some(value) = self.text(value) {
                                map.push((key.get_ref().to_string(), value));
                            }
                        }
                        column.map = Some(map);
                    }
                    None => self.wrong(value, "`{ \"text of the document\" = \"cell\" }`"),
                },
                "fill" => {
                    column.fill = self.text(value);
                    if column.fill.as_ref().is_some_and(|fill| !fill.contains("{}")) {
                        let diagnostic = self.diagnostic(
                            Rule::RecipeValue,
                            &value.span(),
                            "`fill` has no `{}`, where the document's text goes",
                        );
                        diagnostic.helps.push("a text that is the same in every row is `value`".to_owned());
                    }
                }
                "pad" => column.pad = self.number(value).filter(|pad| *pad <= 100).unwrap_or_default(),
                "lines" => {
                    column.lines = match value.get_ref().as_str() {
                        Some("keep") => LineEnds::Keep,
                        Some("join") => LineEnds::Join,
                        Some("first") => LineEnds::First,
                        _ => {
                            self.wrong(value, "`\"keep\"`, `\"join\"` or `\"first\"`");
                            LineEnds::Keep
                        }
                    }
                }
                "list" => column.list = self.bool(value),
                "first" => column.first = self.bool(value),
                "raw" => column.raw = self.bool(value),
                "optional" => column.optional = self.bool(value),
                "down" => column.down = self.bool(value),
                _ => {
                    self.diagnostic(Rule::RecipeKey, &span, format!("unknown word `{word}`"));
                }
            }
        }
        if let Some(from) = from {
            column.from = from;
            return true;
        }
        if self.diagnostics.len() == before {
            let diagnostic = self.diagnostic(
                Rule::RecipeKey,
                key,
                format!("column `{}` does not say where it comes from", column.header),
            );
            diagnostic.helps.push("add `from = \"…\"`, a header text, or `value = \"…\"`".to_owned());
        }
        false
    }

    fn fixes(&mut self, value: &Spanned<DeValue<'_>>, fixes: &mut Vec<Fix>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong(value, "tables: `[fix.KEY]`");
        };
        for (key, row) in table {
            let key: &str = key.get_ref();
            let Some(columns) = row.get_ref().as_table() else {
                self.wrong(row, "a table: `[fix.KEY]`");
                continue;
            };
            for (column, fix) in columns {
                let name: &str = column.get_ref();
                let Some(words) = fix.get_ref().as_table() else {
                    let span = fix.span();
                    let diagnostic =
                        self.diagnostic(Rule::RecipeValue, &span, "expected `{ was = \"…\", is = \"…\" }`");
                    diagnostic.helps.push(format!("a key that contains a dot is quoted: `[fix.\"{key}.{name}\"]`"));
                    continue;
                };
                let mut was = None;
                let mut is = None;
                for (word, _, value) in self.entries(words, &["was", "is"], "word of a fix") {
                    let text = self.text(value);
                    if word == "was" { was = text } else { is = text }
                }
                let (Some(was), Some(is)) = (was, is) else {
                    self.diagnostic(
                        Rule::RecipeKey,
                        &column.span(),
                        "a fix needs `was`, the document's text, and `is`, what it means",
                    );
                    continue;
                };
                let span = self.script.place(&column.span());
                fixes.push(Fix { key: key.to_owned(), column: name.to_owned(), was, is, span });
            }
        }
    }
}
