//! Source: the text of one table, read whole, and where its lines begin.

use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::nearest::nearest;
use crate::selection::{Mark, Paths, Word};

/// Larger tables are faults: no table of error codes comes near it, and the compiler would read it into memory.
const LARGEST: u64 = 64 * 1024 * 1024;
pub(crate) const TOO_LARGE: &str = "larger than 64 MiB";

/// True for a text that is no table for its size alone.
pub(crate) fn is_too_large(text: &str) -> bool {
    text.len() as u64 > LARGEST
}

/// The text of one table, without its byte order mark, under the name that the user gave it.
pub struct Source {
    pub(crate) name: String,
    pub(crate) file: Option<PathBuf>,
    pub(crate) text: Arc<str>,
    /// Where the program names the table.
    pub(crate) mark: Mark,
    /// The position of the table among those that are read together.
    pub(crate) order: usize,
    line_starts: Vec<usize>,
    /// The byte that was last asked for, and how many characters stand before it on its line.
    counted: Mutex<(usize, usize)>,
}

impl Source {
    /// A table whose text is at hand; the caller sees to it that it is not [too large](is_too_large).
    pub(crate) fn inline(name: &str, text: &str, mark: Mark) -> Arc<Self> {
        Arc::new(Self::new(name, None, text.to_owned(), mark, 0))
    }

    /// Returns the path as the user wrote it, or `table` for a table without a file.
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

    /// Reads `path` below `root`. The error is a sentence about the file, without its name.
    pub(crate) fn read(
        root: &Path,
        Word { text: path, mark }: &Word,
        paths: Paths,
        order: usize,
    ) -> Result<Arc<Self>, FileFault> {
        if path.trim().is_empty() {
            return Err(FileFault::new("the path is empty").help("name the table, relative to the manifest directory"));
        }
        if paths == Paths::Relative && (Path::new(path).is_absolute() || looks_absolute(path)) {
            return Err(FileFault::new("an absolute path").help(
                "write the path relative to the folder of Cargo.toml, so that every checkout builds the same bytes",
            ));
        }
        let file = root.join(path);
        let bytes = read_capped(root, &file, path, paths)?;
        let text = decode(bytes)?;
        if text.trim_start_matches('\u{feff}').trim().is_empty() {
            return Err(FileFault::new("the file is empty")
                .help("a table begins with its header, such as `code:u16,name,description@en`"));
        }
        Ok(Arc::new(Self::new(path, Some(file), text, *mark, order)))
    }

    fn new(name: &str, file: Option<PathBuf>, mut text: String, mark: Mark, order: usize) -> Self {
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.to_owned(), file, text: text.into(), mark, order, line_starts, counted: Mutex::default() }
    }

    /// Returns the number of the line that holds byte `at`, from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= at)
    }

    /// Returns line and column of byte `at`, both from 1, the column in characters.
    #[must_use]
    pub fn position(&self, at: usize) -> (usize, usize) {
        let line = self.line(at);
        // Places are mostly asked for in the order of the file, and a line may be very long.
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

/// Why a file is no table, before any of it is read as CSV.
#[derive(Debug)]
pub(crate) struct FileFault {
    pub(crate) message: String,
    pub(crate) help: Vec<String>,
}

impl FileFault {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: Vec::new() }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// Windows calls `\table.csv` and `C:table.csv` relative; no checkout may depend on either.
fn looks_absolute(path: &str) -> bool {
    path.starts_with(['/', '\\']) || path.as_bytes().get(1) == Some(&b':')
}

fn read_capped(root: &Path, file: &Path, path: &str, paths: Paths) -> Result<Vec<u8>, FileFault> {
    if file.is_dir() {
        return Err(FileFault::new("a directory, not a table").help("name the CSV file itself"));
    }
    let opened = File::open(file).map_err(|error| {
        // The second is what some systems say of a path that leads through a file.
        if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
            return FileFault::new(format!("cannot be read: {error}"));
        }
        let fault = FileFault::new("no such file");
        match paths {
            Paths::Any => fault,
            Paths::Relative => {
                let fault = match near_path(root, path) {
                    Some(near) => fault.help(format!("did you mean `{near}`?")),
                    None => fault,
                };
                fault.help(format!(
                    "tried `$CARGO_MANIFEST_DIR/{path}`: paths are relative to the folder of the Cargo.toml of the crate being compiled"
                ))
            }
        }
    })?;
    let mut bytes = Vec::new();
    opened
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| FileFault::new(format!("cannot be read: {error}")))?;
    if bytes.len() as u64 > LARGEST {
        return Err(FileFault::new(TOO_LARGE).help("a table of error codes is text; is this the file you meant?"));
    }
    Ok(bytes)
}

/// The file that was probably meant: every name of the path that is not there is taken for the nearest one that is.
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

/// UTF-8, or a fault that names the byte and guesses at what the file is instead.
fn decode(bytes: Vec<u8>) -> Result<String, FileFault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(FileFault::new("not UTF-8: byte 1 begins a UTF-16 byte order mark")
            .help("this looks like UTF-16: save it as \"CSV UTF-8\""));
    }
    // ASCII in UTF-16 is valid UTF-8, with a NUL beside every letter.
    let nul = bytes.iter().position(|&byte| byte == 0).filter(|_| is_mostly_nul(&bytes));
    let (valid, bytes) = match (nul, String::from_utf8(bytes)) {
        (None, Ok(text)) => return Ok(text),
        (Some(nul), Ok(text)) => (nul, text.into_bytes()),
        (_, Err(error)) => (error.utf8_error().valid_up_to(), error.into_bytes()),
    };
    let line = bytes.iter().take(valid).filter(|&&byte| byte == b'\n').count() + 1;
    let byte = bytes.get(valid).copied().unwrap_or_default();
    Err(FileFault::new(format!("not UTF-8: byte {} (0x{byte:02X}) on line {line}", valid + 1))
        .help(format!("this looks like {}: save it as UTF-8", guess_encoding(&bytes))))
}

/// Half of the bytes of Western text in UTF-16 are NUL, and some of any other; of text in UTF-8 none is.
fn is_mostly_nul(bytes: &[u8]) -> bool {
    bytes.iter().map(|&byte| usize::from(byte == 0)).sum::<usize>() * 4 > bytes.len()
}

/// Japanese in `Shift_JIS` is pairs that begin with 0x81 to 0x9F; in Windows-1252 hardly anything stands there.
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
        assert_eq!(source.text.get(..1), Some("a"), "the byte order mark is no text");
        assert_eq!(source.position(source.text.find('x').unwrap_or(0)), (2, 4));
        assert_eq!(source.position(source.text.len()), (3, 2));
        assert_eq!(source.position(source.text.find('信').unwrap_or(0)), (2, 2), "behind what was asked for last");
        assert_eq!(source.line_span(1), 0..3);
        assert_eq!(source.text.get(source.line_span(2)), Some("受信,x"), "a line break may have two bytes");
    }

    #[test]
    fn encodings_are_guessed() {
        assert_eq!(guess_encoding(b"code\n\x8e\xf3\x90\x4d\x82\xb5"), "Shift_JIS");
        assert_eq!(guess_encoding(b"code\nung\xfcltig, gr\xf6\xdfer"), "Windows-1252");
        let fault = decode(b"code\n\xff".to_vec()).expect_err("0xFF is never UTF-8");
        assert_eq!(fault.message, "not UTF-8: byte 6 (0xFF) on line 2");
        let fault = decode(b"c\0o\0d\0e\0".to_vec()).expect_err("UTF-16");
        assert_eq!(fault.message, "not UTF-8: byte 2 (0x00) on line 1");
    }
}
