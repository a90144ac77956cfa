//! Writes a table so that what does not change keeps its bytes: quotes, line ends, byte order mark, comments.
//!
//! ```
//! use errcodes_table::write::{Edits, Table};
//!
//! let table = Table::read("shop.csv", "# The shop.\r\ncode,\"name\"\r\n1,\"LATE\"\r\n2,LOST\r\n")?;
//! let mut edits = Edits::default();
//! edits.set_cell(0, 1, "TOO_LATE");
//! edits.insert_row(2, ["3", "BROKEN"]);
//! edits.append_column("deprecated", [(1, "no longer in the document")]);
//! assert_eq!(
//!     table.edited(&edits),
//!     "# The shop.\r\ncode,\"name\",deprecated\r\n1,\"TOO_LATE\",\r\n2,LOST,no longer in the document\r\n3,BROKEN,\r\n"
//! );
//! # Ok::<(), errcodes_table::Diagnostics>(())
//! ```

mod cells;
mod edits;
mod quote;
mod replace;

pub use cells::{Cell, Record, Table};
pub use edits::Edits;
pub use quote::{line_end, record};
pub use replace::replace;
