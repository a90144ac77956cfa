//! From a path to a document: how large it may be, in which form it is, and the reader of that form.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::diagnostic::{Diagnostic, Place, Rule};
use super::document::Document;
use super::encoding::decode;
use super::format::{Format, Hints};
use super::read;

/// Larger documents are refused.
const LARGEST: u64 = 64 * 1024 * 1024;

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
    Ok(bytes)
}

/// Reads the bytes of a document.
///
/// # Errors
///
/// It is not of a form that can be read, or it exceeds a limit.
pub(crate) fn parse(bytes: &[u8], name: &str, hints: &Hints) -> Result<Document, Diagnostic> {
    if bytes.len() as u64 > LARGEST {
        return Err(Diagnostic::of(Rule::DocumentTooLarge, format!("`{name}` is larger than 64 MiB")));
    }
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
    if diagnostic.place == Place::Nowhere { diagnostic.within(name, None, "") } else { diagnostic }
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
