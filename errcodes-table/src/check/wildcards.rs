//! Wildcards: text codes that mean many codes, which no peer sends.

use crate::catalog::{Catalog, Cell};
use crate::check::{cells, shown};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let Some(code) = catalog.column("code").filter(|code| code.field.kind() == Kind::Text) else { return };
    let all = cells(catalog, code).count();
    let ranges: Vec<Cell<'_>> = cells(catalog, code).filter(|cell| is_range(cell.text())).collect();
    // Where most codes are two numbers, the hyphen is part of them.
    if ranges.len() * 2 <= all {
        for cell in ranges {
            let title = format!("code `{}` is a range", shown(cell.text()));
            tell(cell, title, "write the column as `code:u16:range`, or each code in a row of its own", report);
        }
    }
    for cell in cells(catalog, code).filter(|cell| is_wildcard(cell.text())) {
        let title = format!("code `{}` has a wildcard", shown(cell.text()));
        tell(cell, title, "write the column as `code:template`, with a placeholder such as `{n}`", report);
    }
}

fn tell(cell: Cell<'_>, title: String, help: &str, report: &mut TableReport<'_>) {
    report.at(cell.span(), Rule::RangeAsCode, title).label("no peer sends this text").help(help);
}

/// `3841-4095`, with any dash.
fn is_range(text: &str) -> bool {
    let number = |text: &str| {
        let text = text.trim();
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u64>().ok())?
    };
    let Some((first, last)) = text.split_once("..").or_else(|| text.split_once(['-', '–', '~'])) else {
        return false;
    };
    matches!((number(first), number(last)), (Some(first), Some(last)) if first < last)
}

/// `5xx`, `40x`, `X.1.1`, `E*`.
fn is_wildcard(text: &str) -> bool {
    let digits = text.trim_end_matches(['x', 'X']);
    let crosses = text.len() - digits.len();
    let is_class = crosses > 0
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (crosses > 1 || (digits.len() > 1 && text.ends_with('x')))
        && digits != "0";
    let parts: Vec<&str> = text.split('.').collect();
    let is_cross = |part: &&str| matches!(*part, "x" | "X");
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_dotted = parts.len() > 1
        && parts.iter().any(is_cross)
        && parts.iter().any(is_number)
        && parts.iter().all(|part| is_cross(part) || is_number(part));
    let is_star = text.contains('*') && text.contains(|char: char| char.is_alphanumeric());
    is_class || is_dotted || is_star
}

#[cfg(test)]
mod tests {
    use super::{is_range, is_wildcard};

    #[test]
    fn ranges_and_wildcards() {
        for text in ["3841-4095", "1 - 9", "1–9", "1..9"] {
            assert!(is_range(text), "{text}");
        }
        for text in ["9-1", "A1-A2", "-32099", "10-", "2024-01-02"] {
            assert!(!is_range(text), "{text}");
        }
        for text in ["5xx", "40x", "X.1.1", "4.X.2", "E*"] {
            assert!(is_wildcard(text), "{text}");
        }
        for text in ["0x10", "0x", "4X", "2201X", "MAX", "X", "1.2", "A.x"] {
            assert!(!is_wildcard(text), "{text}");
        }
    }
}
