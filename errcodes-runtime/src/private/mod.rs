//! What generated code calls. It may change in any release, and the module's number with it.

pub mod absent;
mod cause;
pub(crate) mod display;
pub mod find;
pub mod hash;
pub mod lookup;
mod parse;
#[cfg(feature = "serde")]
pub mod wire;

mod gates;

pub use core::{
    clone::Clone,
    convert::{From, TryFrom},
    error::Error,
    fmt,
    marker::Copy,
    option::Option::{self, None, Some},
    result::Result::{self, Err, Ok},
    str::FromStr,
};

#[cfg(feature = "http")]
pub use ::http;
#[cfg(feature = "serde")]
pub use ::serde;

pub use self::{
    cause::{Cause, OfError, OfNeither, OfPointer},
    display::{fmt_numbered, fmt_template, fmt_text},
    lookup::{compare, group},
    parse::ParseCode,
};
pub use crate::{
    __errcodes_http as http_impls, __errcodes_serde as serde_impls, Catalog, Code, Entry, ErrorCatalog, HttpStatus,
    Localized, Message, QName, Template, UnknownCode, Values,
};

/// An entry without values: `Entry` is `non_exhaustive`, so that generated code cannot write it as a whole.
pub const BLANK_ENTRY: Entry = Entry {
    code: Code::Text(""),
    name: "",
    variant: "",
    http_status: None,
    soap_fault: None,
    title: None,
    description: None,
    resolution: None,
    deprecated: None,
    line: 0,
};

/// Returns a `Catalog`, which only this crate can make.
#[must_use]
pub const fn catalog(name: &'static str, entries: &'static [Entry], locales: &'static [&'static str]) -> Catalog {
    Catalog { name, entries, locales }
}

/// `Code` of each type of the column, in a `const fn`.
pub mod code {
    use crate::Code;

    /// Returns the code of a text column.
    #[must_use]
    pub const fn text(text: &'static str) -> Code {
        Code::Text(text)
    }

    macro_rules! codes {
        ($($kind:ident($widest:ident): $($integer:ident)+;)+) => {$($(
            /// Returns the code of a column of this type.
            #[must_use]
            pub const fn $integer(number: $integer) -> Code {
                Code::$kind(number as $widest)
            }
        )+)+};
    }

    codes! {
        Unsigned(u64): u8 u16 u32 u64;
        Signed(i64): i8 i16 i32 i64;
    }
}

/// Returns a column of statuses from numbers that the generator has checked.
///
/// # Panics
///
/// If a number is not a status.
#[must_use]
pub const fn http_statuses<const N: usize>(digits: [u16; N]) -> [HttpStatus; N] {
    let mut statuses = [HttpStatus::OK; N];
    let mut row = 0;
    while row < N {
        statuses[row] = http_status(digits[row]);
        row += 1;
    }
    statuses
}

/// Returns a column of statuses in which 0 means a blank cell.
///
/// # Panics
///
/// If any other number is not a status.
#[must_use]
pub const fn optional_http_statuses<const N: usize>(digits: [u16; N]) -> [Option<HttpStatus>; N] {
    let mut statuses = [None; N];
    let mut row = 0;
    while row < N {
        if digits[row] != 0 {
            statuses[row] = Some(http_status(digits[row]));
        }
        row += 1;
    }
    statuses
}

const fn http_status(digits: u16) -> HttpStatus {
    match HttpStatus::from_u16(digits) {
        Some(status) => status,
        None => panic!("not an HTTP status (expected a number from 100 to 599)"),
    }
}

/// Returns a column of texts in which an empty text means a blank cell.
#[must_use]
pub const fn optional_texts<const N: usize>(texts: [&'static str; N]) -> [Option<&'static str>; N] {
    let mut cells = [None; N];
    let mut row = 0;
    while row < N {
        if !texts[row].is_empty() {
            cells[row] = Some(texts[row]);
        }
        row += 1;
    }
    cells
}

/// Returns a column of values from their places in `all`.
#[must_use]
pub const fn choices<T: Copy, const N: usize>(all: &[T], places: [usize; N]) -> [T; N] {
    let mut values = [all[0]; N];
    let mut row = 0;
    while row < N {
        values[row] = all[places[row]];
        row += 1;
    }
    values
}

/// The same for cells that may be blank: 0 is blank, other places count from 1.
#[must_use]
pub const fn optional_choices<T: Copy, const N: usize>(all: &[T], places: [usize; N]) -> [Option<T>; N] {
    let mut values = [None; N];
    let mut row = 0;
    while row < N {
        if places[row] != 0 {
            values[row] = Some(all[places[row] - 1]);
        }
        row += 1;
    }
    values
}

/// Returns the value at the place that a lookup found.
#[must_use]
pub const fn choice<T: Copy>(all: &[T], place: Option<usize>) -> Option<T> {
    match place {
        Some(place) => Some(all[place]),
        None => None,
    }
}

/// Returns what `FromStr` and `TryFrom` return for this code.
///
/// # Errors
///
/// `UnknownCode` if nothing was found.
pub fn known<T>(found: Option<T>, catalog: &'static str, code: impl fmt::Display) -> Result<T, UnknownCode> {
    found.ok_or_else(|| UnknownCode::new(catalog, code))
}

/// Returns one language of a localized column, whose texts follow one another row by row, as the keys of a lookup.
#[must_use]
pub const fn language<const N: usize>(texts: &[&'static str], languages: usize, language: usize) -> [&'static str; N] {
    let mut keys = [""; N];
    let mut row = 0;
    while row < N {
        keys[row] = texts[row * languages + language];
        row += 1;
    }
    keys
}

/// Returns a text without a language, in the language "undetermined".
#[must_use]
pub const fn unlocalized(text: &'static &'static str) -> Localized {
    Localized::new(&["und"], core::slice::from_ref(text))
}

/// The same for a cell that may be blank.
#[must_use]
#[allow(clippy::ref_option_ref, reason = "the slice is made of the text where it stands")]
pub const fn optional_unlocalized(text: &'static Option<&'static str>) -> Option<Localized> {
    match text {
        Some(text) => Some(unlocalized(text)),
        None => None,
    }
}

/// Returns a text in several languages, with one text for each tag.
///
/// # Panics
///
/// If there are not as many texts as tags.
#[must_use]
pub const fn localized(locales: &'static [&'static str], texts: &'static [&'static str]) -> Localized {
    assert!(locales.len() == texts.len(), "a text for each locale");
    Localized::new(locales, texts)
}

/// The same, or `None` if the cell is blank in every language.
///
/// # Panics
///
/// As [`localized`].
#[must_use]
pub const fn optional_localized(locales: &'static [&'static str], texts: &'static [&'static str]) -> Option<Localized> {
    let localized = localized(locales, texts);
    if localized.as_str().is_empty() { None } else { Some(localized) }
}

/// Returns a text with placeholders.
#[must_use]
pub const fn template(texts: Localized) -> Template {
    Template::new(texts)
}

/// The same, filled from the fields of an error.
#[must_use]
pub const fn message<E>(texts: Localized, error: &E) -> Message<&E> {
    Message::new(Template::new(texts), error)
}

/// Returns a field as the value of a placeholder.
#[must_use]
pub const fn display<'v, T: Shown + 'v>(field: &'v T) -> &'v (dyn fmt::Display + 'v) {
    field
}

/// A value that a text can show. The trait has a name so that the compiler can say why a field must implement it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not `Display`, and a text of the table shows it",
    label = "a placeholder names this field"
)]
pub trait Shown: fmt::Display {}

#[diagnostic::do_not_recommend]
impl<T: fmt::Display> Shown for T {}

/// Returns a `QName` of a table.
#[must_use]
pub const fn qname(prefix: &'static str, namespace: &'static str, local: &'static str) -> QName<'static> {
    QName::new(prefix, namespace, local)
}

/// Returns the row that a `ref` names, when the program is compiled.
///
/// # Panics
///
/// If the row does not exist; the program then does not compile.
#[must_use]
pub const fn row<T: Copy>(found: Option<T>) -> T {
    match found {
        Some(row) => row,
        None => panic!(
            "a `ref` names a row that the linked enum does not have: its table has changed, or the enum leaves the row out"
        ),
    }
}

/// Returns the part of a column that [`group`] has found.
///
/// # Panics
///
/// If the bounds are not within `all`.
#[must_use]
pub const fn slice<T>(all: &'static [T], bounds: (usize, usize)) -> &'static [T] {
    all.split_at(bounds.1).0.split_at(bounds.0).1
}

#[cfg(test)]
mod tests;
