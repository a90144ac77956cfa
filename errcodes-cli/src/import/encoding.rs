//! From the bytes of a document to its text: the encoding that a recipe, the document or a guess names.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::diagnostic::{Diagnostic, Rule};
use super::document::Document;
use super::format::{Format, Hints};

/// The text of a document in UTF-8.
pub(super) fn decode<'b>(
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
