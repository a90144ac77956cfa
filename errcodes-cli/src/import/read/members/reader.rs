//! From the tokens to the rows: each member with its number, its comments and its options.

use std::collections::HashMap;

use super::comment::{is_rule, unwrapped};
use super::expression::number;
use super::token::{Kind, Token, push_word};
use crate::import::diagnostic::Diagnostic;
use crate::import::grid::{Budget, Grid, GridRow, Header};

const COLUMNS: [&str; 7] = ["name", "value", "literal", "comment", "above", "behind", "options"];

pub(super) fn grid(kind: &'static str, number: usize) -> Grid {
    Grid { header: Header::Named(COLUMNS.map(str::to_owned).to_vec()), ..Grid::new(kind, number) }
}

pub(super) struct Reader<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
    /// The numbers of names.
    known: HashMap<&'t str, i128>,
    budget: Budget,
    /// Comments before this token are taken by the member that they are behind.
    taken: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(tokens: &'t [Token<'t>]) -> Self {
        Self { tokens, at: 0, known: HashMap::new(), budget: Budget::default(), taken: 0 }
    }

    fn peek(&self) -> Option<&'t Token<'t>> {
        self.tokens.get(self.at)
    }

    pub(super) fn next(&mut self) -> Option<&'t Token<'t>> {
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

    pub(super) fn define(
        &mut self,
        name: &'t str,
        body: &[Token<'t>],
        line: usize,
        grid: &mut Grid,
    ) -> Result<(), Diagnostic> {
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
    pub(super) fn lone_comment(&mut self, grid: &mut Grid) -> Result<(), Diagnostic> {
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
    pub(super) fn enum_head(&mut self) -> Option<String> {
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

    pub(super) fn members(&mut self, grid: &mut Grid) -> Result<(), Diagnostic> {
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
        (number(tokens, &self.known), literal)
    }
}
