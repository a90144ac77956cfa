//! Tables of error codes as a library: read a CSV table, check it against every rule, and select rows and columns.
//!
//! Programs use the crate [`errcodes`](https://docs.rs/errcodes), whose macros generate an enum from a table. This
//! crate is for tools that work on the table itself. It knows Rust identifiers as text, and nothing else of Rust.
//!
//! ```
//! use errcodes_table::{Selection, Value, read};
//!
//! let reading = read(&Selection::inline("code:u16,name,http_status\n1009,INVALID_LICENSE,403\n"));
//! assert!(!reading.diagnostics.has_errors(), "{}", reading.diagnostics);
//! let catalog = reading.catalog.expect("the table has a header");
//! let status = catalog.column("http_status").expect("the table has the column");
//! for row in catalog.rows() {
//!     assert_eq!(row.identifier(), Some("InvalidLicense"));
//!     assert_eq!(status.value(row.index()), &Value::Status(403));
//! }
//! ```
//!
//! A table goes one way: `source` (the text, and which byte is on which line), `table` (cells and their spans),
//! `column` (the grammar of the header), `catalog` (the typed rows), `check` (the rules that hold for a whole table),
//! `select` (the columns and rows that are wanted). [`read`] runs all of them, for a table and for those that it is
//! linked to.

mod allow;
mod catalog;
mod check;
mod column;
#[cfg(feature = "compare")]
pub mod compare;
mod diagnostic;
mod distance;
mod excerpt;
mod forms;
mod nearest;
mod read;
mod render;
mod rule;
mod select;
mod selection;
mod source;
mod table;
mod text;
mod visible;
#[cfg(feature = "write")]
pub mod write;

pub use allow::Allow;
pub use catalog::{
    Catalog, Cell, Choice, Pattern, PlaceholderSpans, QName, Row, TypedColumn, Value, is_template, literal,
    placeholders, plain_code, upper_camel,
};
pub use column::{Column, Element, Field, Integer, Kind, Lookup, canonical_locale};
pub use diagnostic::{Diagnostic, Diagnostics, Place};
pub use excerpt::{MOST_SHOWN, Message};
pub use forms::characters::is_printable;
pub use forms::uri::is_uri_beginning;
pub use nearest::{Guesses, all_of, count, distinct, nearest, one_of};
pub use read::{Link, ReadFile, Reading, read};
pub use render::{Notice, Spot, render};
pub use rule::{Level, Rule};
pub use select::Selected;
pub use selection::{Checks, LinkTo, Mark, Only, Origin, Paths, Selection, Unlinked, Unnamed, Word};
pub use source::Source;
pub use text::Text;
pub use visible::{visible, visible_lines};
