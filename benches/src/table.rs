//! The tables of all measurements: always the same, so that figures can be compared.

use std::fmt::Write as _;

const SUBJECTS: [&str; 25] = [
    "ACCOUNT",
    "ADDRESS",
    "AMOUNT",
    "BALANCE",
    "BATCH",
    "CARD",
    "CHALLENGE",
    "CONTRACT",
    "CURRENCY",
    "CUSTOMER",
    "DELIVERY",
    "DEVICE",
    "INVOICE",
    "ISSUER",
    "LEDGER",
    "MANDATE",
    "MERCHANT",
    "MESSAGE",
    "ORDER",
    "PAYMENT",
    "REFUND",
    "SESSION",
    "SIGNATURE",
    "TOKEN",
    "TRANSFER",
];
const PARTS: [&str; 20] = [
    "CATEGORY",
    "CHECKSUM",
    "COUNTRY",
    "DATE",
    "FORMAT",
    "ID",
    "KEY",
    "LENGTH",
    "LIMIT",
    "LIST",
    "NAME",
    "OWNER",
    "PERIOD",
    "RANGE",
    "REFERENCE",
    "STATE",
    "TIME",
    "TYPE",
    "VALUE",
    "VERSION",
];
const FAULTS: [&str; 20] = [
    "ALREADY_USED",
    "BLOCKED",
    "CANCELLED",
    "DUPLICATE",
    "EMPTY",
    "EXPIRED",
    "IN_THE_PAST",
    "INVALID",
    "LOCKED",
    "MISMATCH",
    "MISSING",
    "NOT_ALLOWED",
    "NOT_FOUND",
    "NOT_SUPPORTED",
    "REJECTED",
    "TIMEOUT",
    "TOO_LARGE",
    "TOO_LONG",
    "TOO_SHORT",
    "UNKNOWN",
];
const STATUSES: [u16; 8] = [400, 401, 403, 404, 409, 422, 429, 500];

/// The number of distinct names before names are numbered.
const NAMES: usize = SUBJECTS.len() * PARTS.len() * FAULTS.len();

/// The distribution of a table's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// Scattered over all integers, as those of Windows.
    Scattered,
    /// Consecutive with some gaps, as in most tables.
    Close,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// The code that is sent.
    pub code: u32,
    /// The name that is sent.
    pub name: String,
    /// The HTTP status.
    pub status: u16,
    /// About 80 characters.
    pub description: String,
}

/// Returns the row with this index.
#[must_use]
pub fn row(number: usize, codes: Codes) -> Row {
    // A prime, so that neighbors differ and no name repeats.
    let at = number % NAMES * 7_919 % NAMES;
    let pick = |words: &[&'static str], at: usize| words.get(at % words.len()).copied().unwrap_or_default();
    let (subject, part, fault) = (pick(&SUBJECTS, at), pick(&PARTS, at / 25), pick(&FAULTS, at / 500));
    let mut name = format!("{subject}_{part}_{fault}");
    if number >= NAMES {
        let _ = write!(name, "_{}", number / NAMES);
    }
    let small = u32::try_from(number).unwrap_or_default();
    let words = |text: &str| text.to_lowercase().replace('_', " ");
    Row {
        code: match codes {
            // An odd factor: every index has a different code.
            Codes::Scattered => small.wrapping_mul(2_654_435_761).wrapping_add(0x8000_4005),
            Codes::Close => 1_000 + small + small / 7,
        },
        status: STATUSES.get(number % STATUSES.len()).copied().unwrap_or_default(),
        description: format!(
            "The {} of the {} was refused ({}); see chapter {} of the manual.",
            words(part),
            words(subject),
            words(fault),
            number % 97
        ),
        name,
    }
}

/// Returns this number of rows.
#[must_use]
pub fn rows(count: usize, codes: Codes) -> Vec<Row> {
    (0..count).map(|number| row(number, codes)).collect()
}

/// Returns the rows as CSV.
#[must_use]
pub fn csv(rows: &[Row]) -> String {
    let mut csv = String::from("code:u32,name,http_status,description@en\n");
    for Row { code, name, status, description } in rows {
        let _ = writeln!(csv, "{code},{name},{status},{description}");
    }
    csv
}

/// Returns the Rust name of a row: `ORDER_ID_IN_THE_PAST` as `OrderIdInThePast`.
#[must_use]
pub fn variant(name: &str) -> String {
    let word = |word: &str| word.chars().take(1).chain(word.to_lowercase().chars().skip(1)).collect::<String>();
    name.split('_').map(word).collect()
}
