//! The lines of a fault's detail: an exception each, written and recognised.

use alloc::{format, string::String};

use errcodes_runtime::Received;

use super::FaultDetail;

/// What stands between brackets in a text, in the order in which it stands there.
pub(super) fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    text.split('[').skip(1).filter_map(|behind| Some(behind.split_once(']')?.0))
}

/// The line that Java writes for an exception: its class, and the message with the id before it.
pub(super) fn line(detail: FaultDetail, message: &str) -> String {
    let exception = detail.exception();
    match detail.message_id() {
        Some(id) => format!("{exception}: [{id}] {message}"),
        None => format!("{exception}: {message}"),
    }
}

/// The row that a line is of: by the id; where an id has two rows, by the exception too; where there is no id, by
/// exception and message, which then are the same in every locale.
pub(super) fn recognise(line: &str) -> Received<FaultDetail, &str> {
    let is_of = |detail: &&FaultDetail| {
        line.trim_start().strip_prefix(detail.exception()).is_some_and(|rest| rest.starts_with(':'))
    };
    let by_id = bracketed(line).map(FaultDetail::from_message_id).find(|rows| !rows.is_empty());
    let found = match by_id {
        Some([only]) => Some(*only),
        Some(rows) => rows.iter().find(is_of).copied(),
        None => FaultDetail::ALL.iter().copied().find(|detail| {
            detail.message_id().is_none() && line.trim() == self::line(*detail, detail.message().as_str())
        }),
    };
    found.map_or(Received::Unknown(line), Received::Known)
}
