//! The words of a header cell: at most one type, and modifiers, of which `key` may name a column.

use std::ops::Range;

use crate::column::{INTEGERS, Kind, Lookup};
use crate::diagnostic::TableReport;
use crate::nearest::{nearest, one_of};
use crate::rule::Rule;
use crate::text::Text;

const TYPES: [&str; 13] =
    ["text", "bool", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "enum", "ref", "template"];
const MODIFIERS: [&str; 7] = ["optional", "key", "index", "list", "range", "hex", "blank"];

/// A modifier that is not about lookups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Modifier {
    Optional,
    List,
    Range,
    Hex,
    Blank,
}

impl Modifier {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::List => "list",
            Self::Range => "range",
            Self::Hex => "hex",
            Self::Blank => "blank",
        }
    }

    fn of(word: &str) -> Option<Self> {
        [Self::Optional, Self::List, Self::Range, Self::Hex, Self::Blank]
            .into_iter()
            .find(|modifier| modifier.word() == word)
    }
}

/// The words after the name.
#[derive(Clone, Default)]
pub(super) struct Words {
    /// The type, and the place of its word.
    pub(super) kind: Option<(Kind, Range<usize>)>,
    pub(super) lookup: Option<Lookup>,
    /// The column of `key(other)`.
    pub(super) partner: Option<Text>,
    /// The other modifiers, each with the place of its word.
    pub(super) modifiers: Vec<(Modifier, Range<usize>)>,
    /// Whether a word is neither known nor near to a known one.
    pub(super) is_unknown: bool,
}

impl Words {
    /// Returns the place of a modifier, if the header cell has it.
    pub(super) fn place(&self, modifier: Modifier) -> Option<Range<usize>> {
        self.modifiers.iter().find(|(known, _)| *known == modifier).map(|(_, span)| span.clone())
    }

    /// Returns `true` if there is a modifier of any kind.
    pub(super) fn has_modifiers(&self) -> bool {
        self.lookup.is_some() || !self.modifiers.is_empty()
    }

    /// Takes one word, which is the text between two colons.
    pub(super) fn take(&mut self, written: &Text, span: Range<usize>, report: &mut TableReport<'_>) {
        let Some((word, rest)) = written.split_once('(') else {
            return self.take_word(written, None, span, report);
        };
        let name = rest.split_once(')').map_or(rest, |(name, _)| name);
        let problem = match rest.split_once(')') {
            None => Some(("unclosed `(`".to_owned(), "expected `)` after the name of the column")),
            Some((_, "")) if name.is_empty() => {
                Some((format!("no column in `{word}()`"), "expected the name of a column between the parentheses"))
            }
            Some((_, "")) if word != "key" && (Modifier::of(word).is_some() || is_type(word) || word == "index") => {
                Some((format!("`{word}` takes no column"), "only `key` takes one"))
            }
            Some((_, "")) => None,
            Some((_, after)) => {
                Some((format!("unexpected `{after}` after `)`"), "expected `:` or the end of the cell"))
            }
        };
        let is_fine = problem.is_none();
        if let Some((title, label)) = problem {
            report.at(span.clone(), Rule::InvalidHeaderArgument, title).label(label);
        }
        let partner = is_fine.then(|| written.slice(word.len() + 1..word.len() + 1 + name.len()));
        self.take_word(word, partner, span, report);
    }

    fn take_word(&mut self, word: &str, partner: Option<Text>, span: Range<usize>, report: &mut TableReport<'_>) {
        if let Some(kind) = type_of(word) {
            self.take_type(kind, word, span, report);
        } else if let Some(modifier) = Modifier::of(word) {
            if self.place(modifier).is_some() {
                duplicate(word, span, report);
            } else {
                self.modifiers.push((modifier, span));
            }
        } else {
            match word {
                "key" => {
                    let lookup = if partner.is_some() { Lookup::Pair } else { Lookup::Key };
                    self.take_lookup(lookup, partner, span, report);
                }
                "index" => self.take_lookup(Lookup::Index, None, span, report),
                _ => self.refuse(word, partner, span, report),
            }
        }
    }

    fn take_type(&mut self, kind: Kind, word: &str, span: Range<usize>, report: &mut TableReport<'_>) {
        match &self.kind {
            Some((known, first)) => {
                let title = format!("conflicting types `{}` and `{word}`", known.word());
                report
                    .at(span, Rule::ConflictingTypes, title)
                    .label("expected one type")
                    .also(first.clone(), "the first type is here");
            }
            None => self.kind = Some((kind, span)),
        }
    }

    fn take_lookup(&mut self, lookup: Lookup, partner: Option<Text>, span: Range<usize>, report: &mut TableReport<'_>) {
        let word = if lookup == Lookup::Index { "index" } else { "key" };
        match self.lookup {
            Some(known) if (known == Lookup::Index) == (lookup == Lookup::Index) => duplicate(word, span, report),
            Some(_) => {
                report
                    .at(span, Rule::ConflictingModifiers, "conflicting modifiers `key` and `index`")
                    .label("expected one of them")
                    .help("use `key` if every cell is different, `index` if cells may repeat");
            }
            None => (self.lookup, self.partner) = (Some(lookup), partner),
        }
    }

    /// Reports an unknown word. The nearest word is taken for what was meant, so that the column keeps its accessor.
    fn refuse(&mut self, word: &str, partner: Option<Text>, span: Range<usize>, report: &mut TableReport<'_>) {
        let title = if word.is_empty() {
            "no type or modifier after `:`".to_owned()
        } else {
            format!("`{word}` is neither a type nor a modifier")
        };
        let diagnostic = report.at(span.clone(), Rule::UnknownHeaderWord, title);
        if let Some(ours) = of_other_systems(word) {
            diagnostic.help(format!("write `{ours}`"));
            self.take_word(ours, partner, span, report);
        } else if let Some(near) = nearest(word, TYPES.into_iter().chain(MODIFIERS)) {
            diagnostic.help(format!("did you mean `{near}`?"));
            self.take_word(near, partner, span, report);
        } else {
            let (types, modifiers) = (one_of(TYPES), one_of(MODIFIERS));
            diagnostic.help(format!("expected one of the types {types} or one of the modifiers {modifiers}"));
            self.is_unknown |= !word.is_empty();
        }
    }
}

/// Returns the type word for a type of databases and other languages.
fn of_other_systems(word: &str) -> Option<&'static str> {
    Some(match word.to_ascii_lowercase().as_str() {
        "int" | "integer" | "number" | "uint" | "unsigned" | "usize" => "u32",
        "long" | "bigint" | "isize" => "i64",
        "short" | "smallint" => "i16",
        "byte" => "u8",
        "string" | "str" | "varchar" | "char" => "text",
        "boolean" | "flag" => "bool",
        "unique" | "primary" | "primary_key" => "key",
        "nullable" | "null" | "option" => "optional",
        _ => return None,
    })
}

fn duplicate(word: &str, span: Range<usize>, report: &mut TableReport<'_>) {
    report.at(span, Rule::DuplicateModifier, format!("duplicate modifier `{word}`"));
}

fn is_type(word: &str) -> bool {
    TYPES.contains(&word)
}

fn type_of(word: &str) -> Option<Kind> {
    Some(match word {
        "text" => Kind::Text,
        "bool" => Kind::Bool,
        "enum" => Kind::Enum,
        "ref" => Kind::Ref,
        "template" => Kind::Template,
        _ => Kind::Integer(INTEGERS.into_iter().find(|integer| integer.name == word)?),
    })
}
