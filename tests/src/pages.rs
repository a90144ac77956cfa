//! Pages of this repository whose blocks are tested: each is what a command prints or what a file contains.
//!
//! A tested block is preceded by a comment with its name:
//!
//! ````text
//! <!-- the-name -->
//! ```csv
//! code,name
//! ```
//! ````
//!
//! With the variable `ERRCODES_BLESS` set, a block that differs is replaced instead of reported.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

/// Two tests may replace blocks of one page.
static WRITING: Mutex<()> = Mutex::new(());

/// Checks that the block `name` of a page, whose path is relative to the repository's root, is exactly `text`.
///
/// # Panics
///
/// If the page has no such block, or if the block differs and is not to be replaced.
///
/// ```
/// errcodes_tests::pages::assert_block(
///     "README.md",
///     "table",
///     include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tables/shop.csv")),
/// );
/// ```
#[track_caller]
pub fn assert_block(page: &str, name: &str, text: &str) {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let whole = fs::read_to_string(path(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
    let Some((before, block, after)) = split(&whole, name) else { panic!("{page} has no block `{name}`") };
    check(page, block, text, &[before, text, after].concat());
}

/// Checks that a page, whose path is relative to the repository's root, is exactly `text`.
///
/// # Panics
///
/// If the page differs and is not to be replaced.
#[track_caller]
pub fn assert_page(page: &str, text: &str) {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    check(page, &fs::read_to_string(path(page)).unwrap_or_default(), text, text);
}

fn path(page: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page)
}

#[track_caller]
fn check(page: &str, found: &str, expected: &str, blessed: &str) {
    if env::var_os("ERRCODES_BLESS").is_none() {
        assert_eq!(found, expected, "{page} is stale; `cargo xtask bless` writes it");
    } else if found != expected {
        fs::write(path(page), blessed).unwrap_or_else(|error| panic!("{page}: {error}"));
    }
}

/// Splits a page into what precedes the block's text, that text, and what follows it.
fn split<'p>(page: &'p str, name: &str) -> Option<(&'p str, &'p str, &'p str)> {
    let comment = format!("<!-- {name} -->\n");
    let fence = page.find(&comment)? + comment.len();
    let start = fence + page[fence..].strip_prefix("```")?.find('\n')? + "```\n".len();
    // From the line break before it: the block may be empty.
    let end = start + page[start - 1..].find("\n```")?;
    Some((&page[..start], &page[start..end], &page[end..]))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn finds_the_block_of_a_name() {
        let page = "<!-- a -->\n```csv\n```\n\n<!-- b -->\n```text\n2\n3\n```\nend\n";
        assert_eq!(split(page, "a").map(|parts| (parts.0, parts.1)), Some(("<!-- a -->\n```csv\n", "")));
        assert_eq!(split(page, "b").map(|parts| parts.1), Some("2\n3\n"));
        assert_eq!(split(page, "c"), None);
        assert_eq!(split("<!-- a -->\nprose\n", "a"), None);
    }
}
