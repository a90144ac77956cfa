//! Enums of proto files and C headers, and `#define`s: names, numbers, and the comments beside them.

use std::collections::HashMap;

use crate::import::diagnostic::Diagnostic;
use crate::import::document::Document;
use crate::import::grid::{Budget, Grid, GridRow, Header};

/// Expressions may not be nested deeper.
const DEEPEST: usize = 64;
const COLUMNS: [&str; 7] = ["name", "value", "literal", "comment", "above", "behind", "options"];

/// Reads the members of all enums, and all `#define`s.
///
/// # Errors
///
/// It exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    let tokens = tokens(text);
    let mut reader = Reader { tokens: &tokens, at: 0, known: HashMap::new(), budget: Budget::default(), taken: 0 };
    let mut defines = grid("define", 1);
    "#define".clone_into(&mut defines.caption);
    let mut enums = 0;
    while let Some(token) = reader.next() {
        match &token.kind {
            Kind::Define(name, body) => reader.define(name, body, token.line, &mut defines)?,
            Kind::Comment(..) => reader.lone_comment(&mut defines)?,
            Kind::Word("enum") => {
                if let Some(title) = reader.enum_head() {
                    enums += 1;
                    let mut members = grid("enum", enums);
                    members.line = Some(token.line);
                    members.headings.push(title);
                    reader.members(&mut members)?;
                    if has_members(&members) {
                        document.grids.push(members);
                    }
                }
            }
            _ => {}
        }
    }
    if has_members(&defines) {
        document.grids.push(defines);
    }
    Ok(())
}

/// Returns whether there is more than comments.
fn has_members(grid: &Grid) -> bool {
    grid.rows.iter().any(|row| row.cells.len() > 1)
}

fn grid(kind: &'static str, number: usize) -> Grid {
    Grid { header: Header::Named(COLUMNS.map(str::to_owned).to_vec()), ..Grid::new(kind, number) }
}

#[derive(Clone, Debug, PartialEq)]
enum Kind<'t> {
    Word(&'t str),
    Number(&'t str),
    Quoted(&'t str),
    /// Its text without the marks, and whether it is about what is before it, as `/**<` says.
    Comment(String, bool),
    Define(&'t str, Vec<Token<'t>>),
    Sign(char),
}

#[derive(Clone, Debug, PartialEq)]
struct Token<'t> {
    kind: Kind<'t>,
    line: usize,
    last_line: usize,
    /// The column of a `//` comment.
    column: Option<usize>,
}

/// Cuts a source text.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut scanner = Scanner { text, at: 0, line: 1 };
    let mut tokens = Vec::new();
    while let Some(token) = scanner.token(&mut tokens) {
        tokens.push(token);
    }
    tokens
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> &'t str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.at += length;
        self.line += taken.matches('\n').count();
        taken
    }

    fn take_while(&mut self, is_in: impl Fn(char) -> bool) -> &'t str {
        let length = self.rest().find(|character| !is_in(character)).unwrap_or(self.rest().len());
        self.take(length)
    }

    /// The end of a quoted text, a backslash and what it escapes counted.
    fn quoted(&self, quote: char) -> usize {
        let mut is_escaped = false;
        for (at, character) in self.rest().char_indices().skip(1) {
            match character {
                '\n' => return at,
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                character if character == quote => return at + 1,
                _ => {}
            }
        }
        self.rest().len()
    }

    fn token(&mut self, before: &mut Vec<Token<'t>>) -> Option<Token<'t>> {
        loop {
            self.take_while(char::is_whitespace);
            let line = self.line;
            let rest = self.rest();
            let first = rest.chars().next()?;
            let mut column = None;
            let kind = match first {
                '/' if rest.starts_with("//") => {
                    let comment = self.take_while(|character| character != '\n');
                    let body = comment.trim_start_matches('/').trim_start_matches('!');
                    let is_behind = body.starts_with('<');
                    let body = body.strip_prefix('<').unwrap_or(body).trim_end();
                    column = Some(self.column(comment));
                    // Lines that follow each other in one column are one comment.
                    if let Some(Token { kind: Kind::Comment(known, _), last_line, column: above, .. }) =
                        before.last_mut()
                        && *last_line + 1 == line
                        && !is_behind
                        && *above == column
                    {
                        known.push('\n');
                        known.push_str(body);
                        *last_line = line;
                        continue;
                    }
                    Kind::Comment(body.to_owned(), is_behind)
                }
                '/' if rest.starts_with("/*") => {
                    let length = rest.get(2..).and_then(|inside| inside.find("*/")).map_or(rest.len(), |end| end + 4);
                    let comment = self.take(length);
                    let body = comment.strip_prefix("/*").unwrap_or(comment);
                    let body = body.strip_suffix("*/").unwrap_or(body).trim_start_matches(['*', '!']);
                    let is_behind = body.starts_with('<');
                    let body = body.strip_prefix('<').unwrap_or(body);
                    let lines = body.lines().map(|line| {
                        let line = line.trim();
                        line.strip_prefix('*').map_or(line, |line| line.strip_prefix(' ').unwrap_or(line))
                    });
                    Kind::Comment(
                        lines.collect::<Vec<_>>().join("\n").trim_end_matches('*').trim().to_owned(),
                        is_behind,
                    )
                }
                '#' => match self.directive() {
                    Some(kind) => kind,
                    None => continue,
                },
                '"' | '\'' => {
                    let text = self.take(self.quoted(first));
                    let inside = text.get(1..).unwrap_or_default();
                    Kind::Quoted(inside.strip_suffix(first).unwrap_or(inside))
                }
                character if character.is_ascii_digit() => Kind::Number(
                    self.take_while(|character| character.is_alphanumeric() || matches!(character, '.' | '_' | '\'')),
                ),
                character if character.is_alphanumeric() || character == '_' => {
                    Kind::Word(self.take_while(|character| character.is_alphanumeric() || character == '_'))
                }
                other => {
                    self.take(other.len_utf8());
                    Kind::Sign(other)
                }
            };
            return Some(Token { kind, line, last_line: self.line, column });
        }
    }

    /// The column of a comment that was just read.
    fn column(&self, comment: &str) -> usize {
        let before = self.text.get(..self.at - comment.len()).unwrap_or_default();
        before.bytes().rev().take_while(|byte| *byte != b'\n').count()
    }

    /// `#define NAME value`; other directives are passed over.
    fn directive(&mut self) -> Option<Kind<'t>> {
        let start = self.at;
        self.take(1);
        self.take_while(|character| matches!(character, ' ' | '\t'));
        if self.take_while(char::is_alphanumeric) != "define" {
            // The rest of the line, and of those that a backslash adds.
            self.at = start;
            let length = logical_line(self.rest());
            self.take(length);
            return None;
        }
        self.take_while(|character| matches!(character, ' ' | '\t'));
        let name = self.take_while(|character| character.is_alphanumeric() || character == '_');
        let length = logical_line(self.rest());
        let body = self.rest().get(..length).unwrap_or_default();
        let is_call = body.starts_with('(');
        // A comment that goes on below belongs to the definition; it is cut with what follows.
        let end = ["/*", "//"].iter().filter_map(|mark| outside_quotes(body, mark)).min().unwrap_or(length);
        let body = self.take(end);
        if is_call || name.is_empty() {
            return None;
        }
        Some(Kind::Define(name, tokens(body)))
    }
}

fn outside_quotes(text: &str, mark: &str) -> Option<usize> {
    let mut in_quotes = false;
    text.char_indices().find_map(|(at, character)| {
        in_quotes ^= character == '"';
        (!in_quotes && text.get(at..).is_some_and(|rest| rest.starts_with(mark))).then_some(at)
    })
}

/// The length of a line, with the lines that a backslash at its end adds.
fn logical_line(text: &str) -> usize {
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        length += line.len();
        if !line.trim_end().ends_with('\\') {
            return length - usize::from(line.ends_with('\n'));
        }
    }
    length
}

/// Returns the text of `--- Client ---`, a heading also right above a member.
fn is_rule(comment: &str) -> Option<&str> {
    const RULES: [char; 5] = ['-', '=', '*', '#', '~'];
    let comment = comment.trim();
    let text = comment.trim_matches(RULES);
    let is_ruled = comment.len() - comment.trim_start_matches(RULES).len() > 1
        && comment.len() - comment.trim_end_matches(RULES).len() > 1;
    (!text.trim().is_empty() && is_ruled).then_some(text.trim())
}

struct Reader<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
    /// The numbers of names.
    known: HashMap<&'t str, i128>,
    budget: Budget,
    /// Comments before this token are taken by the member that they are behind.
    taken: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<&'t Token<'t>> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<&'t Token<'t>> {
        let token = self.peek();
        self.at += 1;
        token
    }

    /// The token before the one that was just read, unless it is behind a member.
    fn free_comment(&self) -> Option<&'t Token<'t>> {
        let at = self.at.checked_sub(2).filter(|at| *at >= self.taken)?;
        self.tokens.get(at)
    }

    /// The comment above a token, if no blank line parts them.
    fn above(&self, line: usize) -> Option<(usize, &'t str)> {
        let before = self.free_comment()?;
        match &before.kind {
            Kind::Comment(text, false)
                if is_rule(text).is_none() && (before.last_line + 1 == line || before.last_line == line) =>
            {
                Some((before.line, text))
            }
            _ => None,
        }
    }

    /// A comment behind a token: on its line, or marked as being about it.
    fn behind(&mut self, line: usize) -> String {
        let mut text = String::new();
        let mut line = line;
        while let Some(token) = self.peek() {
            match &token.kind {
                Kind::Comment(body, is_behind) if token.line == line || (*is_behind && token.line == line + 1) => {
                    if !text.is_empty() {
                        text.push('\n');
                    }
                    text.push_str(body);
                    line = token.last_line;
                    self.at += 1;
                    self.taken = self.at;
                }
                _ => break,
            }
        }
        text
    }

    fn define(&mut self, name: &'t str, body: &[Token<'t>], line: usize, grid: &mut Grid) -> Result<(), Diagnostic> {
        let above = self.above(line).map(|(_, text)| text).unwrap_or_default();
        let behind = self.behind(line);
        if body.is_empty() {
            return Ok(());
        }
        let (value, literal) = self.evaluate(body);
        // Only a number or a text can be a code.
        if let Some(number) = value {
            self.known.insert(name, number);
        } else if !matches!(body, [Token { kind: Kind::Quoted(_), .. }]) {
            return Ok(());
        }
        self.section(line, grid)?;
        self.row(grid, name, value, &literal, above, &behind, "", line)
    }

    /// A comment that stands alone, or between rules, is a heading of what follows.
    fn section(&mut self, line: usize, grid: &mut Grid) -> Result<(), Diagnostic> {
        let Some(Token { kind: Kind::Comment(text, false), last_line, .. }) = self.free_comment() else {
            return Ok(());
        };
        let ruled = is_rule(text);
        if *last_line + 1 < line || ruled.is_some() {
            self.budget.cell()?;
            grid.rows.push(GridRow::new([unwrapped(ruled.unwrap_or(text))], Some(*last_line)));
        }
        Ok(())
    }

    /// A comment that another one follows stands alone too.
    fn lone_comment(&mut self, grid: &mut Grid) -> Result<(), Diagnostic> {
        match self.peek() {
            Some(Token { kind: Kind::Comment(_, false), line, .. }) => {
                self.at += 1;
                let written = self.section(*line, grid);
                self.at -= 1;
                written
            }
            _ => Ok(()),
        }
    }

    /// `enum [class] [NAME] [: type] {`: the name.
    fn enum_head(&mut self) -> Option<String> {
        let mut title = "";
        loop {
            let token = self.next()?;
            match &token.kind {
                Kind::Word("class" | "struct") | Kind::Comment(..) | Kind::Sign(':') => {}
                Kind::Word(word) if title.is_empty() => title = word,
                Kind::Word(_) => {}
                Kind::Sign('{') => break,
                // `__attribute__((…))`, `alignas(8)`
                Kind::Sign('(') => self.skip_to(')')?,
                Kind::Sign('[') => self.skip_to(']')?,
                _ => return None,
            }
        }
        if title.is_empty() || title == "__attribute__" {
            // `typedef enum { … } name_t;`
            let mut depth = 1;
            let mut at = self.at;
            while depth > 0 {
                match self.tokens.get(at)?.kind {
                    Kind::Sign('{') => depth += 1,
                    Kind::Sign('}') => depth -= 1,
                    _ => {}
                }
                at += 1;
            }
            if let Some(Token { kind: Kind::Word(word), .. }) = self.tokens.get(at) {
                title = word;
            }
        }
        Some(title.to_owned())
    }

    fn skip_to(&mut self, close: char) -> Option<()> {
        let open = if close == ')' { '(' } else { '[' };
        let mut depth = 1;
        while depth > 0 {
            match self.next()?.kind {
                Kind::Sign(sign) if sign == open => depth += 1,
                Kind::Sign(sign) if sign == close => depth -= 1,
                _ => {}
            }
        }
        Some(())
    }

    fn members(&mut self, grid: &mut Grid) -> Result<(), Diagnostic> {
        let mut next_value = Some(0_i128);
        while let Some(token) = self.next() {
            match &token.kind {
                Kind::Sign('}') => return Ok(()),
                Kind::Comment(..) => self.lone_comment(grid)?,
                // Statements of proto that name no member.
                Kind::Word("option" | "reserved") if self.is_statement() => {
                    while self.next().is_some_and(|token| token.kind != Kind::Sign(';')) {}
                }
                Kind::Word(name) => {
                    self.section(token.line, grid)?;
                    let above = self.above(token.line).map(|(_, text)| text).unwrap_or_default();
                    let (expression, options, last_line) = self.member(token.line);
                    let (value, literal) =
                        if expression.is_empty() { (next_value, String::new()) } else { self.evaluate(&expression) };
                    if let Some(value) = value {
                        self.known.insert(name, value);
                    }
                    next_value = value.and_then(|value| value.checked_add(1));
                    let behind = self.behind(last_line);
                    self.row(grid, name, value, &literal, above, &behind, &options, token.line)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether the word before is not a member's name: a member goes on with `=`, `,` or `}`.
    fn is_statement(&self) -> bool {
        !matches!(self.peek().map(|token| &token.kind), Some(Kind::Sign('=' | ',' | '}')) | None)
    }

    /// What follows a member's name: its value, its options, and the line where it ends.
    fn member(&mut self, line: usize) -> (Vec<Token<'t>>, String, usize) {
        let mut expression = Vec::new();
        let mut options = String::new();
        let mut last_line = line;
        let mut in_value = false;
        let mut depth = 0_usize;
        let mut in_options = false;
        while let Some(token) = self.peek() {
            match &token.kind {
                Kind::Sign('}') if depth == 0 => break,
                Kind::Sign(',' | ';') if depth == 0 => {
                    last_line = token.line;
                    self.at += 1;
                    break;
                }
                Kind::Comment(..) if depth == 0 => {
                    // `A = 1 /* text */,`: the comment is behind the member.
                    let follows = self.tokens.get(self.at + 1).map(|token| &token.kind);
                    if matches!(follows, Some(Kind::Sign(',' | ';'))) {
                        let end = self.at + 1;
                        if let Some(comma) = self.tokens.get(end)
                            && comma.line == token.last_line
                        {
                            // Read on behind the comma, where the comment is found again by `behind`.
                            self.at += 1;
                            if let Kind::Comment(text, _) = &token.kind {
                                options.push('\u{0}');
                                options.push_str(text);
                            }
                            continue;
                        }
                    }
                    break;
                }
                Kind::Sign('=') if depth == 0 && !in_value => in_value = true,
                kind => {
                    match kind {
                        Kind::Sign('(' | '[' | '{') => depth += 1,
                        Kind::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    in_options |= *kind == Kind::Sign('[') || (!in_value && depth <= 1);
                    if in_options {
                        push_word(&mut options, kind);
                        in_options = depth > 0 || !in_value;
                    } else if !matches!(kind, Kind::Comment(..)) {
                        expression.push(token.clone());
                    }
                }
            }
            last_line = token.line;
            self.at += 1;
        }
        (expression, options, last_line)
    }

    #[expect(clippy::too_many_arguments, reason = "a row has so many columns")]
    fn row(
        &mut self,
        grid: &mut Grid,
        name: &str,
        value: Option<i128>,
        literal: &str,
        above: &str,
        behind: &str,
        options: &str,
        line: usize,
    ) -> Result<(), Diagnostic> {
        let (options, between) = options.split_once('\u{0}').unwrap_or((options, ""));
        let value = value.map_or_else(|| literal.to_owned(), |value| value.to_string());
        let literal = if literal.is_empty() { &value } else { literal };
        let (above, behind) = (unwrapped(above), unwrapped(&format!("{between}\n\n{behind}")));
        let comment = match (above.as_str(), behind.as_str()) {
            ("", text) | (text, "") => text.to_owned(),
            (above, behind) => format!("{above}\n{behind}"),
        };
        for _ in COLUMNS {
            self.budget.cell()?;
        }
        grid.rows.push(GridRow::new([name, &value, literal, &comment, &above, &behind, options], Some(line)));
        Ok(())
    }

    /// The number of an expression, and the expression as written.
    fn evaluate(&self, tokens: &[Token<'t>]) -> (Option<i128>, String) {
        let mut literal = String::new();
        for token in tokens {
            push_word(&mut literal, &token.kind);
        }
        let mut expression = Expression { tokens, at: 0, known: &self.known };
        let value = expression.sum(0, 0).filter(|_| expression.at == tokens.len());
        (value, literal)
    }
}

fn push_word(text: &mut String, kind: &Kind<'_>) {
    match kind {
        Kind::Word(word) | Kind::Number(word) | Kind::Quoted(word) => {
            if text.ends_with(|character: char| character.is_alphanumeric() || character == '_') {
                text.push(' ');
            }
            text.push_str(word);
        }
        Kind::Sign(sign) => text.push(*sign),
        Kind::Comment(..) | Kind::Define(..) => {}
    }
}

/// Arithmetic as headers use it: `-(BASE + 1)`, `1 << 4`, `(HRESULT)0x80004005L`, `MACRO(0x8000L)`.
struct Expression<'e, 't> {
    tokens: &'e [Token<'t>],
    at: usize,
    known: &'e HashMap<&'t str, i128>,
}

impl Expression<'_, '_> {
    fn sign(&self, ahead: usize) -> Option<char> {
        match self.tokens.get(self.at + ahead)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// Binary operators, those of C in C's order.
    fn sum(&mut self, least: u8, depth: usize) -> Option<i128> {
        let mut left = self.unary(depth)?;
        loop {
            let (strength, length) = match (self.sign(0), self.sign(1)) {
                (Some('|'), next) if next != Some('|') => (1, 1),
                (Some('^'), _) => (2, 1),
                (Some('&'), next) if next != Some('&') => (3, 1),
                (Some('<'), Some('<')) | (Some('>'), Some('>')) => (4, 2),
                (Some('+' | '-'), _) => (5, 1),
                (Some('*' | '/' | '%'), _) => (6, 1),
                _ => return Some(left),
            };
            if strength <= least {
                return Some(left);
            }
            let operator = self.sign(0)?;
            self.at += length;
            let right = self.sum(strength, depth + 1)?;
            left = match operator {
                '|' => left | right,
                '^' => left ^ right,
                '&' => left & right,
                '<' => left.checked_mul(1_i128.checked_shl(u32::try_from(right).ok().filter(|bits| *bits < 120)?)?)?,
                '>' => left.checked_shr(u32::try_from(right).ok()?)?,
                '+' => left.checked_add(right)?,
                '-' => left.checked_sub(right)?,
                '*' => left.checked_mul(right)?,
                '/' => left.checked_div(right)?,
                _ => left.checked_rem(right)?,
            };
        }
    }

    fn unary(&mut self, depth: usize) -> Option<i128> {
        if depth > DEEPEST {
            return None;
        }
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        match &token.kind {
            Kind::Sign('-') => self.unary(depth + 1)?.checked_neg(),
            Kind::Sign('+') => self.unary(depth + 1),
            Kind::Sign('~') => Some(!self.unary(depth + 1)?),
            Kind::Sign('(') => {
                // A cast: names in parentheses, and a value right behind.
                let mut end = self.at;
                while matches!(self.tokens.get(end).map(|token| &token.kind), Some(Kind::Word(_) | Kind::Sign('*'))) {
                    end += 1;
                }
                let is_cast = end > self.at
                    && self.tokens.get(end).is_some_and(|token| token.kind == Kind::Sign(')'))
                    && matches!(
                        self.tokens.get(end + 1).map(|token| &token.kind),
                        Some(Kind::Number(_) | Kind::Word(_) | Kind::Sign('(' | '~'))
                    );
                if is_cast {
                    self.at = end + 1;
                    return self.unary(depth + 1);
                }
                let value = self.sum(0, depth + 1)?;
                self.close(value)
            }
            Kind::Word(word) => {
                if self.sign(0) == Some('(') {
                    // A macro around a number.
                    self.at += 1;
                    let value = self.sum(0, depth + 1)?;
                    return self.close(value);
                }
                self.known.get(word).copied()
            }
            Kind::Number(number) => integer(number),
            _ => None,
        }
    }

    fn close(&mut self, value: i128) -> Option<i128> {
        if self.sign(0) != Some(')') {
            return None;
        }
        self.at += 1;
        Some(value)
    }
}

/// `0x1F`, `017`, `0b11`, `1'000UL`
fn integer(text: &str) -> Option<i128> {
    let digits: String = text.chars().filter(|character| !matches!(character, '\'' | '_')).collect();
    let digits = digits.to_ascii_lowercase();
    let (radix, digits) =
        match digits.strip_prefix("0x").map(|hex| (16, hex)).or(digits.strip_prefix("0b").map(|bits| (2, bits))) {
            Some(prefixed) => prefixed,
            None if digits.len() > 1
                && digits.starts_with('0')
                && digits.bytes().all(|byte| matches!(byte, b'0'..=b'7')) =>
            {
                (8, digits.as_str())
            }
            None => (10, digits.as_str()),
        };
    i128::from_str_radix(digits.trim_end_matches(['u', 'l', 'z']), radix).ok()
}

/// Joins the lines of a paragraph; a blank line or a list item begins a new line.
fn unwrapped(comment: &str) -> String {
    let mut text = String::new();
    let mut begins = true;
    for line in comment.lines().map(str::trim) {
        if line.is_empty() {
            begins = true;
            continue;
        }
        let is_item = line.starts_with(['-', '*', '•', '@', '\\']);
        if !text.is_empty() {
            text.push(if begins || is_item { '\n' } else { ' ' });
        }
        begins = false;
        text.push_str(line);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Document, read};

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut document = Document::default();
        read(text, &mut document).expect("within the limits");
        let rows = document.grids.iter().flat_map(|grid| &grid.rows);
        rows.map(|row| row.cells.iter().map(|cell| cell.text.to_string()).collect()).collect()
    }

    #[test]
    fn numbers_are_counted_and_computed() {
        let text =
            "enum class E : int { A, B = 0x10, C, D = -(B + 1), F = B, G = 1 << 4 | 1, H = (HRESULT)0x80004005L };";
        let values: Vec<_> = rows(text).into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        let expected =
            [("A", "0"), ("B", "16"), ("C", "17"), ("D", "-17"), ("F", "16"), ("G", "17"), ("H", "2147500037")];
        assert_eq!(values, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn comments_are_above_behind_and_between() {
        let text = "#define E_OK 0 /* fine */\n// above\n// and on\n#define E_BAD (-5)   ///< behind\n#define E_TEXT \"E7\"\n#define CALL(x) x\n";
        let seen: Vec<_> = rows(text).into_iter().map(|row| (row[0].clone(), row[1].clone(), row[3].clone())).collect();
        let expected = [("E_OK", "0", "fine"), ("E_BAD", "-5", "above and on\nbehind"), ("E_TEXT", "E7", "")];
        assert_eq!(
            seen,
            expected.map(|(name, value, comment)| (name.to_owned(), value.to_owned(), comment.to_owned()))
        );
        let text = "enum E {\n A, // one\n B, // two\n /* alone */\n\n C };";
        let seen: Vec<_> =
            rows(text).into_iter().map(|row| (row[0].clone(), row.get(3).cloned().unwrap_or_default())).collect();
        let expected = [("A", "one"), ("B", "two"), ("alone", ""), ("C", "")];
        assert_eq!(seen, expected.map(|(name, comment)| (name.to_owned(), comment.to_owned())));
        let text = "typedef enum {\n  A = 1, /*!< one */\n  B /* two */,\n  /** three\n   *  lines */\n  C\n} e_t;";
        let seen: Vec<_> = rows(text).into_iter().map(|row| (row[1].clone(), row[3].clone())).collect();
        assert_eq!(seen, [("1", "one"), ("2", "two"), ("3", "three lines")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn what_is_cut_off_is_read_as_far_as_it_goes() {
        for text in [
            "enum",
            "enum E",
            "enum E {",
            "enum E { A",
            "enum E { A =",
            "enum E { A = (",
            "#define",
            "#define A",
            "/*",
            "\"",
            "'",
        ] {
            rows(text);
        }
    }
}
