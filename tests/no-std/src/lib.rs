//! Both macros in a crate without the standard library and without `alloc`.
//!
//! Built alone (`cargo build -p errcodes-no-std`), errcodes has no feature except `macros`.

#![no_std]

use core::fmt;

use errcodes::{Entry, ErrorCatalog, catalog};

catalog! {
    /// The table writes the enum, with a column of each type that needs the runtime.
    #[catalog(spec = "tables/indexes.csv", link(
        fault = Cause in "tables/faults.csv",
        fault_before = Cause in "tables/faults.csv",
    ))]
    pub enum Table {}
}

/// The program writes the enum.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog(spec = "tables/faults.csv")]
pub enum Cause {
    /// The first.
    E1,
    /// The third row of the table.
    E3,
    /// The second row of the table.
    E2,
}

/// A cause, and a text that is filled from fields.
#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "name,message:template@en,message:template@ja\nBUS,Bus {bus},バス {bus}\nLINE,{0}!,{0}\n",
    display = "message"
)]
pub enum DeviceError {
    /// The first row.
    Bus {
        /// Its number.
        bus: u8,
        /// What it said.
        source: core::str::Utf8Error,
    },
    /// The second row.
    Line(#[from] fmt::Error),
}

/// What a device without an allocator keeps of an error.
#[must_use]
pub fn row<E: ErrorCatalog>(error: &E) -> Entry {
    error.entry()
}

#[cfg(test)]
mod tests {
    use core::fmt::Write;

    use super::*;

    /// A line of a display.
    #[derive(Default)]
    struct Line {
        bytes: [u8; 32],
        length: usize,
    }

    impl Write for Line {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            let end = self.length + text.len();
            self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
            self.length = end;
            Ok(())
        }
    }

    #[test]
    fn shown_and_found() {
        const BUSY: Table = match Table::from_code("0080") {
            Some(busy) => busy,
            None => panic!("a row of the table"),
        };
        let mut line = Line::default();
        write!(line, "{BUSY} {:?} {}", BUSY, Cause::E3).expect("it fits");
        assert_eq!(&line.bytes[..line.length], b"0080 Busy E3");
        let mut line = Line::default();
        let error = DeviceError::from(fmt::Error);
        write!(line, "{:.3} {}", error, error.message().in_locale("ja").locale()).expect("it fits");
        assert_eq!(&line.bytes[..line.length], b"an  ja");
        assert_eq!(BUSY.fault(), Cause::E2);
        assert_eq!(row(&BUSY).line(), 3);
        assert_eq!(row(&Cause::E3).line(), 5);
    }
}
