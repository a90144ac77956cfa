//! Source: the whole text of one table, and where its lines begin.

use std::fmt;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::nearest::nearest;
use crate::rule::Rule;
use crate::selection::{Mark, Paths, Word};
use crate::visible::visible;

/// No table of error codes comes near this size, and the compiler would read it into memory.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Returns `true` for a text that is larger than a table may be.
pub(crate) fn is_too_large(text: &str) -> bool {
    text.len() as u64 > LARGEST
}

/// The text of one table, without its byte order mark, under the name that the user gave it.
pub struct Source {
    pub(crate) name: String,
    pub(crate) file: Option<PathBuf>,
    pub(crate) text: Arc<String>,
    /// Where the program names the table.
    pub(crate) mark: Mark,
    /// The position of the table among those that are read together.
    pub(crate) order: usize,
    line_starts: Vec<usize>,
    /// The byte whose position was last asked for, and the number of characters before it on its line.
    counted: Mutex<(usize, usize)>,
}

impl Source {
    /// Returns a source without a file. The caller checks that it is not [too large](is_too_large).
    pub(crate) fn inline(name: &str, text: &str, mark: Mark) -> Arc<Self> {
        Arc::new(Self::new(name, None, text.to_owned(), mark, 0))
    }

    /// Returns the path as the user wrote it, or `table` for a table without a file; control characters are escaped.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the path by which the file was opened, or `None` for a table without a file.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Returns the text, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Reads `path`, relative to `root`.
    pub(crate) fn read(
        root: &Path,
        Word { text: path, mark }: &Word,
        paths: Paths,
        order: usize,
    ) -> Result<Arc<Self>, Unreadable> {
        if path.trim().is_empty() {
            return Err(Unreadable::new(Rule::MissingTable, "the path of the table is empty")
                .help("write the path relative to the folder of Cargo.toml: `spec = \"specs/errors.csv\"`"));
        }
        if paths == Paths::Relative && (Path::new(path).is_absolute() || looks_absolute(path)) {
            return Err(Unreadable::new(Rule::AbsolutePath, format!("`{path}` is an absolute path")).help(
                "write the path relative to the folder of Cargo.toml, so that each checkout builds the same code",
            ));
        }
        let file = root.join(path);
        let bytes = read_capped(root, &file, path, paths)?;
        let text = decode(bytes, path)?;
        if text.trim_start_matches('\u{feff}').trim().is_empty() {
            return Err(Unreadable::new(Rule::MissingHeader, format!("`{path}` is empty"))
                .help("begin the table with a header such as `code:u16,name,description@en`"));
        }
        Ok(Arc::new(Self::new(path, Some(file), text, *mark, order)))
    }

    fn new(name: &str, file: Option<PathBuf>, mut text: String, mark: Mark, order: usize) -> Self {
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        // The name is only shown.
        let name = visible(name).into_owned();
        Self { name, file, text: Arc::new(text), mark, order, line_starts, counted: Mutex::default() }
    }

    /// Returns the number of the line that contains byte `at`, from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= at)
    }

    /// Returns line and column of byte `at`, both from 1, the column in characters.
    #[must_use]
    pub fn position(&self, at: usize) -> (usize, usize) {
        let line = self.line(at);
        // Most callers go through the file in order, and a line may be very long.
        let mut last = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, characters) = *last;
        let start = self.line_span(line).start;
        let (from, counted) = if (start..=at).contains(&known) { (known, characters) } else { (start, 0) };
        let column = self.text.get(from..at).map_or(0, |before| before.chars().count()) + counted;
        *last = (at, column);
        (line, column + 1)
    }

    /// Returns the bytes of line `number` (from 1), without its line break.
    #[must_use]
    pub fn line_span(&self, number: usize) -> Range<usize> {
        let start = self.line_starts.get(number.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.line_starts.get(number).map_or(self.text.len(), |next| {
            let has_return = self.text.get(start..next - 1).is_some_and(|line| line.ends_with('\r'));
            next - 1 - usize::from(has_return)
        });
        start..end.max(start)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("name", &self.name).field("bytes", &self.text.len()).finish_non_exhaustive()
    }
}

/// Why a file cannot be read as text.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) rule: Rule,
    pub(crate) title: String,
    pub(crate) label: String,
    pub(crate) help: Vec<String>,
}

impl Unreadable {
    fn new(rule: Rule, title: impl Into<String>) -> Self {
        Self { rule, title: title.into(), label: String::new(), help: Vec::new() }
    }

    fn label(mut self, label: String) -> Self {
        self.label = label;
        self
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// Windows calls `\table.csv` and `C:table.csv` relative, but both depend on the machine.
fn looks_absolute(path: &str) -> bool {
    path.starts_with(['/', '\\']) || path.as_bytes().get(1) == Some(&b':')
}

fn read_capped(root: &Path, file: &Path, path: &str, paths: Paths) -> Result<Vec<u8>, Unreadable> {
    if file.is_dir() {
        return Err(
            Unreadable::new(Rule::UnreadableFile, format!("`{path}` is a directory")).help("name the CSV file in it")
        );
    }
    // A pipe would block the compiler until somebody writes to it; on the command line somebody does.
    if paths == Paths::Relative && fs::metadata(file).is_ok_and(|found| !found.is_file()) {
        return Err(Unreadable::new(Rule::UnreadableFile, format!("`{path}` is not a regular file"))
            .help("name a file, not a pipe or a device"));
    }
    let unreadable = |error| Unreadable::new(Rule::UnreadableFile, format!("cannot read `{path}`: {error}"));
    let opened = File::open(file).map_err(|error| {
        // Some systems report the second for a path that leads through a file.
        if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
            return unreadable(error);
        }
        let missing = Unreadable::new(Rule::FileNotFound, format!("no file `{path}`"));
        match paths {
            Paths::Any => missing,
            Paths::Relative => {
                let missing = match near_path(root, path) {
                    Some(near) => missing.help(format!("did you mean `{near}`?")),
                    None => missing,
                };
                missing
                    .help(format!("paths are relative to the folder of Cargo.toml: tried `$CARGO_MANIFEST_DIR/{path}`"))
            }
        }
    })?;
    let mut bytes = Vec::new();
    opened.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Unreadable::new(Rule::FileTooLarge, format!("`{path}` is larger than 64 MiB"))
            .help("at most 64 MiB are read; check that this is the file you mean"));
    }
    Ok(bytes)
}

/// Returns the file that was probably meant: each name of the path that does not exist is replaced by the nearest one.
fn near_path(root: &Path, path: &str) -> Option<String> {
    let mut found = root.to_path_buf();
    let mut names = Vec::new();
    for name in path.split('/') {
        let there = found.join(name);
        if there.exists() {
            found = there;
            names.push(name.to_owned());
            continue;
        }
        let entries = std::fs::read_dir(&found).ok()?;
        let known: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        let near = nearest(name, known.iter().map(String::as_str))?;
        found.push(near);
        names.push(near.to_owned());
    }
    found.is_file().then(|| names.join("/"))
}

/// Returns the text if it is UTF-8; the error names the first other byte and guesses the encoding.
fn decode(bytes: Vec<u8>, path: &str) -> Result<String, Unreadable> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unreadable::new(Rule::NotUtf8, format!("`{path}` is UTF-16, not UTF-8"))
            .help("save the table as \"CSV UTF-8\""));
    }
    let (valid, bytes) = match String::from_utf8(bytes) {
        // ASCII in UTF-16 is valid UTF-8, with a NUL beside each letter.
        Ok(text) => match text.find('\0').filter(|_| is_mostly_nul(text.as_bytes())) {
            Some(nul) => (nul, text.into_bytes()),
            None => return Ok(text),
        },
        Err(error) => (error.utf8_error().valid_up_to(), error.into_bytes()),
    };
    let line = bytes.iter().take(valid).filter(|&&byte| byte == b'\n').count() + 1;
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let (rule, number) = (Rule::NotUtf8, valid + 1);
    Err(Unreadable::new(rule, format!("`{path}` is not UTF-8"))
        .label(format!("the first invalid byte is 0x{byte:02X}, byte {number} of the file, on line {line}"))
        .help(format!("save the table as UTF-8; it seems to be {}", guess_encoding(&bytes))))
}

/// In UTF-16, half of the bytes of Western text are NUL, and some of other text; in UTF-8 none is.
fn is_mostly_nul(bytes: &[u8]) -> bool {
    bytes.iter().map(|&byte| usize::from(byte == 0)).sum::<usize>() * 4 > bytes.len()
}

/// In `Shift_JIS`, Japanese consists of pairs that begin with 0x81 to 0x9F; Windows-1252 hardly uses these bytes.
fn guess_encoding(bytes: &[u8]) -> &'static str {
    let (mut pairs, mut others, mut at) = (0_usize, 0_usize, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        let is_pair = matches!(byte, 0x81..=0x9f) && matches!(next, 0x40..=0x7e | 0x80..=0xfc);
        pairs += usize::from(is_pair);
        others += usize::from(!is_pair && byte >= 0x80);
        at += if is_pair { 2 } else { 1 };
    }
    if is_mostly_nul(bytes) {
        "UTF-16"
    } else if pairs > others {
        "Shift_JIS"
    } else {
        "Windows-1252"
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, decode, guess_encoding};
    use crate::selection::Mark;

    #[test]
    fn positions_count_characters() {
        let source = Source::inline("table", "\u{feff}a,b\n受信,x\r\ny", Mark::NONE);
        assert_eq!(source.text.get(..1), Some("a"), "the byte order mark is not part of the text");
        assert_eq!(source.position(source.text.find('x').unwrap_or(0)), (2, 4));
        assert_eq!(source.position(source.text.len()), (3, 2));
        assert_eq!(
            source.position(source.text.find('信').unwrap_or(0)),
            (2, 2),
            "after the position that was asked for last"
        );
        assert_eq!(source.line_span(1), 0..3);
        assert_eq!(source.text.get(source.line_span(2)), Some("受信,x"), "a line break may have two bytes");
    }

    #[test]
    fn encodings_are_guessed() {
        assert_eq!(guess_encoding(b"code\n\x8e\xf3\x90\x4d\x82\xb5"), "Shift_JIS");
        assert_eq!(guess_encoding(b"code\nung\xfcltig, gr\xf6\xdfer"), "Windows-1252");
        let error = decode(b"code\n\xff".to_vec(), "a.csv").expect_err("0xFF is never UTF-8");
        assert_eq!(error.title, "`a.csv` is not UTF-8");
        assert_eq!(error.label, "the first invalid byte is 0xFF, byte 6 of the file, on line 2");
        let error = decode(b"c\0o\0d\0e\0".to_vec(), "a.csv").expect_err("UTF-16");
        assert_eq!(error.label, "the first invalid byte is 0x00, byte 2 of the file, on line 1");
    }
}
