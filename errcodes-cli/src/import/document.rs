//! A document as bytes: how large it may be, in which form it is, and in which encoding.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use encoding_rs::{Encoding, UTF_8};

use super::diagnostic::{Diagnostic, Rule};
use super::grid::Grid;
use super::read;
use super::read::tree::Tree;

/// Larger documents are refused.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Html,
    Markdown,
    Sheet,
    Separated,
    Yaml,
    Json,
    Xml,
    Proto,
    Header,
    Text,
}

/// The words of `format`, and the extensions of file names.
const FORMATS: &[(&str, Format)] = &[
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("mdx", Format::Markdown),
    ("xlsx", Format::Sheet),
    ("xlsm", Format::Sheet),
    ("csv", Format::Separated),
    ("tsv", Format::Separated),
    ("yaml", Format::Yaml),
    ("yml", Format::Yaml),
    ("json", Format::Json),
    ("xml", Format::Xml),
    ("xsd", Format::Xml),
    ("wsdl", Format::Xml),
    ("proto", Format::Proto),
    ("h", Format::Header),
    ("hpp", Format::Header),
    ("hh", Format::Header),
    ("c", Format::Header),
    ("txt", Format::Text),
    ("text", Format::Text),
];

impl Format {
    /// Returns the form that a recipe's `format` or an extension names.
    pub(crate) fn named(word: &str) -> Option<Self> {
        let word = word.to_ascii_lowercase();
        FORMATS.iter().find(|(known, _)| *known == word).map(|(_, format)| *format)
    }

    /// Returns the words that a recipe may use.
    pub(crate) fn words() -> impl Iterator<Item = &'static str> {
        FORMATS.iter().map(|(word, _)| *word)
    }
}

/// What a recipe says about the form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hints {
    pub(crate) format: Option<Format>,
    pub(crate) encoding: Option<String>,
    pub(crate) delimiter: Option<u8>,
    /// The recipe cuts the text by a pattern.
    pub(crate) is_text: bool,
}

/// A heading and the prose below it.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub(crate) level: usize,
    pub(crate) heading: String,
    pub(crate) body: String,
    /// Labels and their texts.
    pub(crate) labels: Vec<(String, String)>,
    /// The section that this one is below.
    pub(crate) parent: Option<usize>,
    pub(crate) line: Option<usize>,
}

impl Section {
    /// Appends a paragraph.
    pub(crate) fn add(&mut self, text: &str) {
        if !self.body.is_empty() {
            self.body.push_str("\n\n");
        }
        self.body.push_str(text);
    }
}

/// What a reader finds in a document.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// As the user named it.
    pub(crate) name: String,
    pub(crate) grids: Vec<Grid>,
    pub(crate) sections: Vec<Section>,
    pub(crate) tree: Option<Tree>,
    /// The text, for `record`.
    pub(crate) text: String,
    pub(crate) lang: Option<String>,
    /// What a person should know about how it was read.
    pub(crate) notes: Vec<Diagnostic>,
    /// The encoding in which some bytes meant nothing.
    pub(crate) broken: Option<&'static str>,
}

/// Why a document cannot be imported.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// It could not be read: the import could not run.
    Missing(Diagnostic),
    /// It was read, and is not a document.
    Refused(Diagnostic),
}

/// Reads a document.
///
/// # Errors
///
/// The file does not exist, has no known form, or exceeds a limit.
pub(crate) fn open(path: &Path, name: &str, hints: &Hints) -> Result<Document, Unreadable> {
    if name.starts_with("http://") || name.starts_with("https://") {
        let diagnostic = Diagnostic::unable(format!("`{name}` is an address, and import does not fetch"))
            .help(format!("save it first: curl -o {} {name}", file_name_of(name)));
        return Err(Unreadable::Missing(diagnostic));
    }
    let bytes = read_bytes(path, name).map_err(Unreadable::Missing)?;
    parse(&bytes, name, hints).map_err(Unreadable::Refused)
}

fn file_name_of(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match path.trim_end_matches('/').rsplit('/').next() {
        Some(name) if name.contains('.') && !name.contains(':') => name,
        _ => "document.html",
    }
}

fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, Diagnostic> {
    let diagnostic = |error: std::io::Error| Diagnostic::unable(format!("cannot read the document `{name}`: {error}"));
    let mut bytes = Vec::new();
    if name == "-" {
        std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(diagnostic)?;
    } else {
        let file = File::open(path).map_err(diagnostic)?;
        if file.metadata().map_err(diagnostic)?.is_dir() {
            return Err(Diagnostic::unable(format!("`{name}` is a directory")));
        }
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(diagnostic)?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Diagnostic::of(Rule::DocumentTooLarge, format!("`{name}` is larger than 64 MiB")));
    }
    Ok(bytes)
}

/// Reads the bytes of a document.
///
/// # Errors
///
/// It is not of a form that can be read, or it exceeds a limit.
pub(crate) fn parse(bytes: &[u8], name: &str, hints: &Hints) -> Result<Document, Diagnostic> {
    let mut document = Document { name: name.to_owned(), ..Document::default() };
    refuse(bytes, name)?;
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let named = hints.format.or_else(|| Format::named(extension));
    if named == Some(Format::Sheet) || (bytes.starts_with(b"PK\x03\x04") && hints.format.is_none()) {
        read::sheet::read(bytes, &mut document).map_err(|diagnostic| placed(diagnostic, name))?;
        return Ok(document);
    }
    let text = decode(bytes, hints, named, &mut document)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let format = match named {
        Some(Format::Text) | None if hints.format.is_none() && !hints.is_text => sniff(text),
        Some(format) => format,
        None => Format::Text,
    };
    // Every reader but that of sheets and HTML leaves the text as it is.
    document.text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = std::mem::take(&mut document.text);
    let read = match format {
        Format::Html => read::html::read(&text, &mut document),
        Format::Markdown => read::markdown::read(&text, &mut document),
        Format::Separated => read::separated::read(&text, hints.delimiter, &mut document),
        Format::Yaml => read::yaml::read(&text, &mut document),
        Format::Json => read::yaml::read_json(&text, &mut document),
        Format::Xml => read::xml::read(&text, &mut document),
        Format::Proto | Format::Header => read::members::read(&text, &mut document),
        Format::Text | Format::Sheet => Ok(()),
    };
    read.map_err(|diagnostic| placed(diagnostic, name))?;
    if format != Format::Html {
        document.text = text;
    }
    Ok(document)
}

/// Gives a diagnostic of a reader the document as its place.
fn placed(diagnostic: Diagnostic, name: &str) -> Diagnostic {
    if diagnostic.place == super::diagnostic::Place::Nowhere { diagnostic.within(name, None, "") } else { diagnostic }
}

/// Says what to do with a form that is not read.
fn refuse(bytes: &[u8], name: &str) -> Result<(), Diagnostic> {
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let extension = extension.to_ascii_lowercase();
    let (what, help) = match extension.as_str() {
        _ if bytes.starts_with(b"%PDF") => {
            ("a PDF has words and no cells", "write its tables as CSV, with pdfplumber or tabula, and import that")
        }
        _ if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) => {
            ("this is a file of an old office program", "save it as .xlsx, or as .html, and import that")
        }
        _ if bytes.starts_with(b"{\\rtf") => ("RTF cannot be imported", "save it as .html and import that"),
        "pdf" => {
            ("a PDF has words and no cells", "write its tables as CSV, with pdfplumber or tabula, and import that")
        }
        "xls" | "ods" | "numbers" => ("only .xlsx sheets can be imported", "save it as .xlsx and import that"),
        "docx" | "doc" | "odt" | "rst" | "adoc" | "tex" | "textile" | "org" | "epub" | "mediawiki" => {
            ("this form of text cannot be imported", "convert it first, with `pandoc -t html`, and import that")
        }
        _ => return Ok(()),
    };
    Err(Diagnostic::of(Rule::UnsupportedDocument, format!("cannot import `{name}`: {what}")).help(help))
}

/// The text of a document in UTF-8.
fn decode<'b>(
    bytes: &'b [u8],
    hints: &Hints,
    format: Option<Format>,
    document: &mut Document,
) -> Result<Cow<'b, str>, Diagnostic> {
    if let Some(label) = &hints.encoding {
        let encoding = Encoding::for_label(label.as_bytes())
            .ok_or_else(|| Diagnostic::of(Rule::RecipeValue, format!("unknown encoding `{label}`")))?;
        let (text, _, had_errors) = encoding.decode(bytes);
        document.broken = had_errors.then_some(encoding.name());
        return Ok(text);
    }
    if Encoding::for_bom(bytes).is_none() {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Ok(Cow::Borrowed(text));
        }
        let is_markup = matches!(format, None | Some(Format::Html | Format::Xml | Format::Markdown));
        if let Some(encoding) = is_markup.then(|| declared(bytes)).flatten() {
            let (text, _, had_errors) = encoding.decode(bytes);
            document.broken = had_errors.then_some(encoding.name());
            return Ok(text);
        }
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let encoding = detector.guess(None, chardetng::Utf8Detection::Allow);
        let message = format!("the encoding is guessed: {0}; `encoding = \"{0}\"` says so for good", encoding.name());
        document.notes.push(Diagnostic::of(Rule::GuessedEncoding, message));
        let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
        document.broken = had_errors.then_some(encoding.name());
        return Ok(text);
    }
    let (text, encoding, had_errors) = UTF_8.decode(bytes);
    document.broken = had_errors.then_some(encoding.name());
    Ok(text)
}

/// The encoding that `<meta charset>` or an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2048))?).to_ascii_lowercase();
    let after = ["charset=", "encoding="].iter().find_map(|word| head.find(word).map(|at| at + word.len()))?;
    let label: String = head
        .get(after..)?
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

/// The form of a text whose name does not tell it.
fn sniff(text: &str) -> Format {
    let head: String = text.trim_start().chars().take(4096).collect::<String>().to_ascii_lowercase();
    if head.starts_with("<?xml") && !head.contains("<html") {
        return Format::Xml;
    }
    if head.starts_with("<!doctype html")
        || ["<html", "<table", "<body", "<tr", "<h1"].iter().any(|tag| head.contains(tag))
    {
        return Format::Html;
    }
    if head.starts_with('{') || head.starts_with("[{") || head.starts_with("[\n") {
        return Format::Json;
    }
    if text.lines().any(read::markdown::is_delimiter_row)
        || head.starts_with("# ")
        || head.contains("\n# ")
        || head.contains("\n## ")
    {
        return Format::Markdown;
    }
    if read::separated::is_table(text) { Format::Separated } else { Format::Text }
}
