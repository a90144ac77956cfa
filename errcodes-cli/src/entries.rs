//! The entries of a TOML table by their known keys, for `errcodes.toml` and for recipes.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The name of each entry, where it is, and the value.
pub(crate) type Entries<'t> = Vec<(&'t str, Range<usize>, &'t Spanned<DeValue<'t>>)>;

/// Returns the entries whose key is known, and calls `unknown` with the others.
pub(crate) fn entries<'t>(
    table: &'t DeTable<'t>,
    known: &[&str],
    mut unknown: impl FnMut(&str, Range<usize>),
) -> Entries<'t> {
    let mut entries = Vec::new();
    for (key, value) in table {
        let name: &str = key.get_ref();
        if known.contains(&name) {
            entries.push((name, key.span(), value));
        } else {
            unknown(name, key.span());
        }
    }
    entries
}
