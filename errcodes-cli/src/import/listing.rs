//! What is in a document: its tables, which of them look like errors, and a recipe for a start.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::bind::{self, normal};
use super::document::Document;
use super::extract::short;
use super::grid::{Grid, GridRow, Header};
use super::merge::{quoted, toml_key};

/// The number of rows in which a header that is not marked is looked for.
const HEADER_WITHIN: usize = 30;
/// The number of tables that are listed.
const MOST_LISTED: usize = 40;

/// Words of headers, by the column that they name. Whole texts first; else a word within decides.
const WORDS: &[(&str, &[&str])] = &[
    (
        "http_status",
        &[
            "http",
            "http status",
            "http code",
            "http status code",
            "status code",
            "statuscode",
            "status",
            "httpステータスコード",
            "ステータスコード",
            "http状态码",
            "statut http",
            "code http",
            "http-status",
            "http_status",
            "httpstatus",
        ],
    ),
    (
        "code",
        &[
            "code",
            "error code",
            "errorcode",
            "error_code",
            "error",
            "number",
            "no",
            "no.",
            "nr",
            "nr.",
            "id",
            "value",
            "code value",
            "fehlercode",
            "fehlernummer",
            "code d'erreur",
            "code retour",
            "código",
            "codigo",
            "codice",
            "コード",
            "エラーコード",
            "错误码",
            "代码",
            "response code",
            "result code",
            "reason code",
            "return code",
            "status code value",
            "kod",
            "fault",
        ],
    ),
    (
        "name",
        &[
            "name",
            "symbol",
            "constant",
            "error name",
            "code name",
            "identifier",
            "key",
            "nom",
            "nombre",
            "名前",
            "エラー名",
            "名称",
            "bezeichnung",
        ],
    ),
    (
        "resolution",
        &[
            "resolution",
            "action",
            "solution",
            "remedy",
            "what to do",
            "how to fix",
            "maßnahme",
            "massnahme",
            "lösung",
            "behebung",
            "recommended action",
            "対処",
            "対処方法",
            "エラー解決方法",
            "解决方法",
            "recommendation",
            "fix",
        ],
    ),
    ("cause", &["cause", "reason", "ursache", "grund", "raison", "原因"]),
    (
        "message",
        &[
            "message",
            "error message",
            "text",
            "meldung",
            "fehlertext",
            "message d'erreur",
            "mensaje",
            "エラーメッセージ",
            "メッセージ",
            "错误信息",
        ],
    ),
    (
        "description",
        &[
            "description",
            "meaning",
            "explanation",
            "details",
            "detail",
            "definition",
            "code definition",
            "beschreibung",
            "bedeutung",
            "signification",
            "libellé",
            "descripción",
            "descrizione",
            "説明",
            "内容",
            "描述",
            "说明",
            "comment",
        ],
    ),
    ("category", &["category", "group", "type", "gruppe", "kategorie", "catégorie", "分類", "类型", "kind", "class"]),
];

/// What a column seems to be.
fn meaning(header: &str) -> Option<&'static str> {
    let header = normal(header);
    let parts: Vec<&str> = header.rsplit(" / ").collect();
    let last = parts.first().copied().unwrap_or_default();
    let whole = WORDS
        .iter()
        .find(|(_, words)| words.contains(&header.as_str()))
        .or_else(|| parts.iter().find_map(|part| WORDS.iter().find(|(_, words)| words.contains(part))));
    let within = || {
        WORDS.iter().find(|(_, words)| {
            words.iter().filter(|word| word.len() > 4 || !word.is_ascii()).any(|word| last.contains(word))
        })
    };
    whole.or_else(within).map(|(name, _)| *name)
}

/// What a recipe takes from a grid: the column of the table, and the header text or number.
struct Guess {
    columns: Vec<(String, String)>,
    /// How much it looks like a table of errors.
    score: usize,
}

/// The header texts of a grid as it marks them, or the first rows that read like a header; and the first row of data.
fn header(grid: &Grid) -> (Vec<String>, usize) {
    let marked = match &grid.header {
        Header::Named(names) => return (names.clone(), 0),
        Header::Marked(marked) => *marked,
    };
    let composed = |first: usize, end: usize| -> Vec<String> {
        let rows: Vec<&GridRow> =
            grid.rows.get(first..end).unwrap_or_default().iter().filter(|row| !row.is_banner()).collect();
        bind::composed(&rows).iter().map(|parts| parts.join(" / ")).collect()
    };
    if marked > 0 {
        return (composed(0, marked), marked);
    }
    let known = |header: &[String]| header.iter().filter_map(|text| meaning(text)).collect::<HashSet<_>>().len();
    // Two rows only where one does not do.
    let within = 0..grid.rows.len().min(HEADER_WITHIN);
    let best = |height: usize| {
        let counts = within.clone().map(|first| (known(&composed(first, first + height)), first));
        counts.filter(|(count, _)| *count >= 2).max_by_key(|(count, first)| (*count, std::cmp::Reverse(*first)))
    };
    match best(1).map(|(_, first)| (first, 1)).or_else(|| best(2).map(|(_, first)| (first, 2))) {
        Some((first, height)) => {
            let end = bind::end_of_header(grid, first + height);
            (composed(first, end), end)
        }
        None => (Vec::new(), 0),
    }
}

fn texts(row: &GridRow) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The texts of a column.
fn column(grid: &Grid, first: usize, column: usize) -> Vec<&str> {
    // The header again, at the top of a page.
    let head = first.checked_sub(1).and_then(|last| grid.rows.get(last)).map(texts);
    let rows =
        grid.rows.iter().skip(first).take(2000).filter(|row| !row.is_banner() && head.as_ref() != Some(&texts(row)));
    rows.filter_map(|row| row.cells.get(column)).map(|cell| cell.text.trim()).collect()
}

fn is_code(text: &str) -> bool {
    let bare = text.split_whitespace().next().unwrap_or_default();
    !bare.is_empty()
        && bare.len() <= 60
        && (bare.chars().any(|c| c.is_ascii_digit())
            || bare.contains(['_', '.'])
            || bare.chars().all(|c| c.is_ascii_uppercase()))
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/' | '*'))
}

fn guess(grid: &Grid) -> Guess {
    let (header, first) = header(grid);
    let width = grid.width();
    let mut columns: Vec<(String, String)> = Vec::new();
    let mut score = 0;
    let members = grid.kind == "enum" || grid.kind == "define";
    for (at, text) in header.iter().enumerate() {
        let name = match (members, text.as_str()) {
            (true, "value") => Some("code"),
            (true, "name") => Some("name"),
            (true, "comment") => Some("description"),
            (true, _) => None,
            _ if grid.kind == "list" || text.is_empty() => None,
            _ => meaning(text),
        };
        let Some(name) = name else { continue };
        let cells = column(grid, first, at);
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        // A status is a number from 100 to 599, whatever its column is called.
        let is_status = |cell: &&&str| {
            cell.get(..3).and_then(|head| head.parse::<u16>().ok()).is_some_and(|status| (100..600).contains(&status))
        };
        let statuses = cells.iter().filter(is_status).count();
        let distinct: HashSet<&str> = cells.iter().copied().collect();
        let name = if name == "http_status"
            && (statuses * 2 < filled
                || (distinct.len() == cells.len()
                    && !header.iter().any(|text| meaning(text) == Some("code"))
                    && cells.len() > 3))
        {
            "code"
        } else {
            name
        };
        if columns.iter().any(|(known, _)| *known == name) {
            continue;
        }
        columns.push((name.to_owned(), text.clone()));
        score += match name {
            "code" => 10 + if cells.iter().filter(|cell| is_code(cell)).count() * 2 > filled { 10 } else { 0 },
            "http_status" => 8,
            "name" | "message" | "resolution" => 3,
            _ => 2,
        };
    }
    if header.is_empty() && width > 1 {
        // Without a header the first column of different codes is the code, the longest texts the description.
        let codes = (0..width).find(|&at| {
            let cells = column(grid, 0, at);
            let distinct: HashSet<&str> = cells.iter().copied().collect();
            cells.len() > 1 && distinct.len() == cells.len() && cells.iter().all(|cell| is_code(cell))
        });
        if let Some(code) = codes {
            let longest = (0..width)
                .filter(|&at| at != code)
                .max_by_key(|&at| column(grid, 0, at).iter().map(|cell| cell.len()).sum::<usize>());
            columns.push(("code".to_owned(), (code + 1).to_string()));
            columns.extend(longest.map(|at| ("description".to_owned(), (at + 1).to_string())));
            score = 15;
        }
    }
    if !columns.iter().any(|(name, _)| name == "code" || name == "name") {
        score = 0;
    }
    Guess { columns, score }
}

/// Returns the tables of a document, their columns, and a recipe for a start.
pub(crate) fn listing(document: &Document) -> String {
    let mut out = String::new();
    // Writing to a text does not fail.
    let _ = list(document, &mut out);
    out
}

fn list(document: &Document, out: &mut String) -> std::fmt::Result {
    for note in &document.notes {
        writeln!(out, "note: {}", note.message)?;
    }
    for grid in document.grids.iter().take(MOST_LISTED) {
        let guess = guess(grid);
        let (header, first) = header(grid);
        let hidden = if grid.hidden { ", hidden" } else { "" };
        let line = grid.line.map_or_else(String::new, |line| format!(", line {line}"));
        writeln!(out, "{}: {} rows{hidden}{line}", grid.title(), grid.rows.len().saturating_sub(first))?;
        if header.iter().any(|text| !text.is_empty()) {
            let shown: Vec<String> = header.iter().map(|text| short(text)).collect();
            writeln!(out, "  columns: {}", shown.join(" | "))?;
        } else {
            writeln!(out, "  columns: {}, without a header", grid.width())?;
        }
        if let Some(row) = grid.rows.get(first) {
            let shown: Vec<String> = texts(row).iter().map(|text| short(text)).collect();
            writeln!(out, "  first row: {}", shown.join(" | "))?;
        }
        if guess.score > 0 {
            let shown: Vec<String> =
                guess.columns.iter().map(|(name, from)| format!("{name} = `{}`", short(from))).collect();
            writeln!(out, "  looks like: {}", shown.join(", "))?;
        }
    }
    if document.grids.len() > MOST_LISTED {
        writeln!(out, "and {} more tables", document.grids.len() - MOST_LISTED)?;
    }
    let codes = document
        .sections
        .iter()
        .filter(|section| section.heading.split_whitespace().next().is_some_and(is_code))
        .count();
    if codes > 1 {
        writeln!(
            out,
            "headings: {codes} of {} begin with what may be a code; their columns are `heading`, `body` and labels",
            document.sections.len()
        )?;
    }
    if let Some(tree) = &document.tree {
        for candidate in tree.candidates().iter().take(8) {
            let keys: Vec<String> = candidate.keys.iter().map(|(key, _)| short(key)).take(12).collect();
            writeln!(out, "rows = {}: {} rows", quoted(&candidate.rows), candidate.count)?;
            writeln!(out, "  columns: {}", keys.join(" | "))?;
        }
    }
    if document.grids.is_empty() && document.sections.is_empty() && document.tree.is_none() {
        let lines = document.text.lines().count();
        writeln!(out, "text: {lines} lines; `record`, a pattern, cuts it into rows")?;
    }
    match proposal(document, &document.name) {
        Some(recipe) => {
            writeln!(out, "\nA recipe for a start; `--to TABLE.csv` writes a table with it:\n")?;
            for line in recipe.lines() {
                writeln!(out, "#! {line}")?;
            }
        }
        None => writeln!(
            out,
            "\nNothing looks like a table of errors; the guide's page on import has the words of a recipe."
        )?,
    }
    Ok(())
}

/// Returns a recipe for the part of a document that looks most like a table of errors.
pub(crate) fn proposal(document: &Document, from: &str) -> Option<String> {
    let mut recipe = format!("from = {}\n", quoted(from));
    // Writing to a text does not fail.
    let written = if let Some(tree) = &document.tree {
        tree_recipe(&mut recipe, &tree.candidates())
    } else {
        let guesses: Vec<(&Grid, Guess)> =
            document.grids.iter().map(|grid| (grid, guess(grid))).filter(|(_, guess)| guess.score > 0).collect();
        let best = guesses.iter().rev().max_by_key(|(grid, guess)| (guess.score, grid.rows.len().min(10)));
        match best {
            Some((grid, best)) => grid_recipe(&mut recipe, document, grid, best, &guesses),
            None => section_recipe(&mut recipe, document),
        }
    };
    written.map(|()| recipe)
}

fn language(document: &Document) -> String {
    let lang = document.lang.as_deref().unwrap_or_default();
    let is_other = !lang.is_empty()
        && !lang.to_ascii_lowercase().starts_with("en")
        && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_other { format!("@{lang}") } else { String::new() }
}

fn grid_recipe(
    recipe: &mut String,
    document: &Document,
    grid: &Grid,
    best: &Guess,
    all: &[(&Grid, Guess)],
) -> Option<()> {
    let names = |guess: &Guess| guess.columns.iter().map(|(_, from)| normal(from)).collect::<Vec<_>>();
    let is_members = matches!(grid.kind, "enum" | "define");
    let alike: Vec<&Grid> = all
        .iter()
        .filter(|(other, guess)| if is_members { std::ptr::eq(*other, grid) } else { names(guess) == names(best) })
        .map(|(grid, _)| *grid)
        .collect();
    // Tables that have the same columns and are not meant are named by nobody but a person.
    let others = document.grids.len() > alike.len();
    if others && !grid.heading().is_empty() {
        let mut headings: Vec<String> = alike.iter().map(|grid| quoted(grid.heading())).collect();
        headings.dedup();
        let table = if headings.len() == 1 { headings.concat() } else { format!("[{}]", headings.join(", ")) };
        writeln!(recipe, "table = {table}").ok()?;
    }
    writeln!(recipe, "[columns]").ok()?;
    let language = language(document);
    let (_, first) = header(grid);
    for (name, from) in &best.columns {
        let is_text = matches!(name.as_str(), "description" | "message" | "resolution" | "cause");
        let name = if is_text { format!("{name}{language}") } else { name.clone() };
        let at =
            header(grid).0.iter().position(|text| text == from).or_else(|| from.parse::<usize>().ok()?.checked_sub(1));
        let cells = at.map(|at| column(grid, first, at)).unwrap_or_default();
        let from = if from.parse::<usize>().is_ok() && header(grid).0.is_empty() { from.clone() } else { quoted(from) };
        let is_plain = cells.iter().all(|cell| cell.is_empty() || !cell.contains(char::is_whitespace));
        let (name, value) = match name.as_str() {
            "http_status" => {
                let is_blank =
                    |cell: &&str| !cell.get(..3).is_some_and(|head| head.bytes().all(|byte| byte.is_ascii_digit()));
                let name = if cells.iter().any(is_blank) { "http_status:optional" } else { "http_status" };
                (name.to_owned(), format!("{{ from = {from}, take = '^\\d{{3}}' }}"))
            }
            "code" if !is_plain => (name, format!("{{ from = {from}, take = '^\\S+' }}")),
            name @ ("resolution" | "cause") if cells.iter().any(|cell| cell.is_empty()) => {
                (format!("{name}:optional"), from)
            }
            _ => (name, from),
        };
        writeln!(recipe, "{} = {value}", toml_key(&name)).ok()?;
    }
    let headings: HashSet<&str> = alike.iter().map(|grid| grid.heading()).collect();
    if alike.len() > 1 && headings.len() == alike.len() && !best.columns.iter().any(|(name, _)| name == "category") {
        let entry = |grid: &&Grid| {
            let heading = grid.heading();
            let short: String = heck::ToSnakeCase::to_snake_case(heading);
            format!("{} = {}", quoted(heading), quoted(&short))
        };
        let map: Vec<String> = alike.iter().map(entry).collect();
        writeln!(recipe, "\"category:enum\" = {{ from = \"@heading\", map = {{ {} }} }}", map.join(", ")).ok()?;
    }
    Some(())
}

fn section_recipe(recipe: &mut String, document: &Document) -> Option<()> {
    let codes = document
        .sections
        .iter()
        .filter(|section| section.heading.split_whitespace().next().is_some_and(is_code))
        .count();
    if codes < 2 {
        return None;
    }
    writeln!(recipe, "[columns]").ok()?;
    writeln!(recipe, "code = {{ from = \"heading\", take = '^[A-Z0-9_.-]+' }}").ok()?;
    writeln!(recipe, "description{} = \"body\"", language(document)).ok()
}

fn tree_recipe(recipe: &mut String, candidates: &[super::read::tree::Candidate]) -> Option<()> {
    let columns = |candidate: &super::read::tree::Candidate| {
        let mut columns: Vec<(&'static str, String)> = Vec::new();
        for (key, _) in &candidate.keys {
            let last = key.rsplit('/').next().unwrap_or(key).trim_start_matches('@');
            let Some(name) = meaning(&heck::ToSnakeCase::to_snake_case(last).replace('_', " ")) else { continue };
            if !columns.iter().any(|(known, _)| *known == name) {
                columns.push((name, key.clone()));
            }
        }
        let has_key = columns.iter().any(|(name, _)| matches!(*name, "code" | "name"));
        if !has_key && candidate.is_map && !columns.is_empty() {
            columns.insert(0, ("code", "*1".to_owned()));
        }
        columns
    };
    let score = |candidate: &super::read::tree::Candidate| {
        let columns = columns(candidate);
        let has_code = columns.iter().any(|(name, _)| matches!(*name, "code" | "name"));
        if has_code { columns.len() } else { 0 }
    };
    let best =
        candidates.iter().rev().max_by_key(|candidate| score(candidate)).filter(|candidate| score(candidate) > 1)?;
    writeln!(recipe, "rows = {}", quoted(&best.rows)).ok()?;
    writeln!(recipe, "[columns]").ok()?;
    let stars = best.rows.matches('*').count();
    for (name, path) in columns(best) {
        let path = if path == "*1" { format!("*{stars}") } else { path };
        writeln!(recipe, "{name} = {}", quoted(&path)).ok()?;
    }
    Some(())
}
