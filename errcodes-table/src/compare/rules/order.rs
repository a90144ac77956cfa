//! The order of the rows: `Ord`, `as` and `ALL` of a generated enum follow it.

use super::Context;
use crate::compare::rule::Rule;

pub(super) fn compare(context: &mut Context<'_>) {
    let mut last: Option<usize> = None;
    let mut moved = None;
    let mut inserted = None;
    let mut is_inserted_before_a_known_row = None;
    for (new, old) in context.pairs.old_of.iter().enumerate() {
        match *old {
            Some(old) => {
                if last.is_some_and(|last| old < last) {
                    moved.get_or_insert((old, new));
                }
                last = Some(old);
                is_inserted_before_a_known_row = is_inserted_before_a_known_row.or(inserted);
            }
            None => inserted = inserted.or(Some(new)),
        }
    }
    let change = if let Some((old, new)) = moved {
        context.called(Rule::RowsReordered, Some(old), Some(new))
    } else if let Some(new) = is_inserted_before_a_known_row {
        context.called(Rule::RowsInserted, None, Some(new))
    } else {
        return;
    };
    context.changes.push(change);
}
