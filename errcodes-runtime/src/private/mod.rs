//! What generated code calls. It may change in any release, and the module's number with it.

pub mod absent;
mod cause;
pub(crate) mod display;
pub mod find;
pub mod hash;
pub mod lookup;
pub mod numbers;
mod parse;
pub mod patterns;
pub mod ranges;
mod texts;
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
    slice::from_ref,
    str::FromStr,
};

#[cfg(feature = "http")]
pub use ::http;
#[cfg(feature = "serde")]
pub use ::serde_core as serde;

pub use self::{
    cause::{Cause, OfError, OfNeither, OfPointer},
    display::{fmt_code, fmt_template, fmt_text},
    lookup::{compare, group},
    parse::ParseCode,
    texts::{QNames, Texts},
};
pub use crate::{
    __errcodes_http as http_impls, __errcodes_serde as serde_impls, Catalog, Code, CodeRange, Entry, ErrorCatalog,
    HttpStatus, Localized, Message, QName, Template, UnknownCode, Values,
};

/// What an [`Entry`] reads.
#[derive(Clone, Copy)]
pub struct Row {
    pub code: Option<Code>,
    pub name: Option<&'static str>,
    pub variant: &'static str,
    pub http_status: Option<HttpStatus>,
    pub soap_fault: Option<QName<'static>>,
    pub title: Option<Localized>,
    pub description: Option<Localized>,
    pub resolution: Option<Localized>,
    pub message: Option<Localized>,
    pub deprecated: Option<&'static str>,
    pub line: u32,
}

/// A row without values, which generated code fills.
pub const BLANK_ROW: Row = Row {
    code: None,
    name: None,
    variant: "",
    http_status: None,
    soap_fault: None,
    title: None,
    description: None,
    resolution: None,
    message: None,
    deprecated: None,
    line: 0,
};

/// Returns a `Catalog`, which only this crate can make.
#[must_use]
pub const fn catalog(
    name: &'static str,
    length: usize,
    row: fn(usize) -> Row,
    locales: &'static [&'static str],
) -> Catalog {
    Catalog { name, locales, length, row, types: None }
}

/// Returns the catalog whose problems have a type: the base, followed by the anchor of the row.
#[must_use]
pub const fn with_base(catalog: Catalog, base: &'static str, anchors: &'static Texts) -> Catalog {
    Catalog { types: Some((base, anchors)), ..catalog }
}

/// Returns the entry of the row of a catalog with this number.
#[must_use]
#[inline]
pub const fn entry(catalog: &'static Catalog, row: usize) -> Entry {
    Entry::new(catalog, row)
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

/// Returns the status of a column's number, which the generator has checked.
#[must_use]
#[inline]
pub const fn http_status(number: u16) -> HttpStatus {
    match HttpStatus::from_u16(number) {
        Some(status) => status,
        None => HttpStatus::INTERNAL_SERVER_ERROR,
    }
}

/// Returns the values of a list column of statuses.
///
/// # Panics
///
/// If there are not as many numbers.
#[must_use]
pub const fn http_statuses<const N: usize>(column: &[u8]) -> [HttpStatus; N] {
    let mut statuses = [HttpStatus::OK; N];
    let mut at = 0;
    while at < N {
        statuses[at] = http_status(numbers::u16(column, at));
        at += 1;
    }
    statuses
}

/// Returns values from their places in `all`, of which it has at least one.
///
/// # Panics
///
/// If there are not as many places, or one is not in `all`.
#[must_use]
pub const fn choices<T: Copy, const N: usize>(all: &[T], places: &[u8]) -> [T; N] {
    let mut values = [all[0]; N];
    let mut at = 0;
    while at < N {
        values[at] = all[numbers::u32(places, at) as usize];
        at += 1;
    }
    values
}

/// The same for a cell that may be blank, which is 0.
#[must_use]
#[inline]
pub const fn optional_http_status(number: u16) -> Option<HttpStatus> {
    HttpStatus::from_u16(number)
}

/// Returns values from their places in `all`: 0 is blank, other places count from 1.
///
/// # Panics
///
/// If there are not as many places.
#[must_use]
pub const fn optional_choices<T: Copy, const N: usize>(all: &[T], places: &[u8]) -> [Option<T>; N] {
    let mut values = [None; N];
    let mut at = 0;
    while at < N {
        values[at] = optional_choice(all, numbers::u32(places, at) as usize);
        at += 1;
    }
    values
}

/// Returns the value at this place in `all`: 0 is blank, other places count from 1.
#[must_use]
#[inline]
pub const fn optional_choice<T: Copy>(all: &[T], place: usize) -> Option<T> {
    match place.checked_sub(1) {
        Some(place) if place < all.len() => Some(all[place]),
        _ => None,
    }
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

/// Returns the text of a row in several languages, with one column of texts for each tag.
///
/// # Panics
///
/// If there are not as many columns as tags.
#[must_use]
#[inline]
pub const fn localized(locales: &'static [&'static str], columns: &'static [Texts], row: usize) -> Localized {
    assert!(locales.len() == columns.len(), "a text for each locale");
    Localized::new(locales, columns, row)
}

/// The same, or `None` if the cell is blank in every language.
///
/// # Panics
///
/// As [`localized`].
#[must_use]
#[inline]
pub const fn optional_localized(
    locales: &'static [&'static str],
    columns: &'static [Texts],
    row: usize,
) -> Option<Localized> {
    let localized = localized(locales, columns, row);
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

/// Returns the row of a larger enum, when the program is compiled.
///
/// # Panics
///
/// If the row does not exist; the program then does not compile.
#[must_use]
pub const fn counterpart<T: Copy>(found: Option<T>) -> T {
    match found {
        Some(row) => row,
        None => panic!(
            "the larger enum of `into` lacks one of these rows: its table has changed, or the enum leaves the row out"
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

/// Returns the part of a column of row numbers that [`group`] has found.
///
/// # Panics
///
/// If the bounds are not within `rows`.
#[must_use]
pub const fn rows(rows: &'static [u8], (start, end): (usize, usize)) -> &'static [u8] {
    slice(rows, (start * size_of::<u32>(), end * size_of::<u32>()))
}

/// Returns the values of one row of a list column, whose values follow one another row by row. `places` has for each row the
/// place of its first value, then the number of all values.
///
/// # Panics
///
/// If `places` does not belong to `values`.
#[must_use]
#[inline]
pub const fn list<T>(values: &'static [T], places: &[u8], row: usize) -> &'static [T] {
    slice(values, (numbers::u32(places, row) as usize, numbers::u32(places, row + 1) as usize))
}

/// Returns the first value of one row of a list column, or `None` if it has none.
///
/// # Panics
///
/// As [`list`].
#[must_use]
pub const fn first<T: Copy>(values: &'static [T], places: &[u8], row: usize) -> Option<T> {
    match list(values, places, row) {
        [first, ..] => Some(*first),
        [] => None,
    }
}

/// Returns a range of a table.
#[must_use]
#[inline]
pub const fn code_range<T: Copy>(first: T, last: T) -> CodeRange<T> {
    CodeRange::new(first, last)
}

/// The same for a cell that may be blank, as both bounds then are.
#[must_use]
#[inline]
pub const fn optional_code_range<T: Copy>(first: Option<T>, last: Option<T>) -> Option<CodeRange<T>> {
    match (first, last) {
        (Some(first), Some(last)) => Some(code_range(first, last)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
