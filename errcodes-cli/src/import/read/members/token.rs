//! Cuts a header or a proto file into words, numbers, texts, comments, definitions and signs.

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind<'t> {
    Word(&'t str),
    Number(&'t str),
    Quoted(&'t str),
    /// Its text without the marks, and whether it is about what is before it, as `/**<` says.
    Comment(String, bool),
    Define(&'t str, Vec<Token<'t>>),
    Sign(char),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) line: usize,
    pub(super) last_line: usize,
    /// The column of a `//` comment.
    pub(super) column: Option<usize>,
}

/// Cuts a source text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
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

pub(super) fn push_word(text: &mut String, kind: &Kind<'_>) {
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
