//! The forms of documents, and what a recipe says about them.

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
