//! Wildcards: text codes that mean many codes, which no peer sends.

use crate::catalog::{Catalog, Cell};
use crate::check::cells;
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::forms::shown;
use crate::forms::wildcard::{Sure, class, is_wildcard, range};
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let Some(code) = catalog.column("code").filter(|code| code.field.kind() == Kind::Text) else { return };
    let ranges: Vec<Cell<'_>> = cells(catalog, code).filter(|cell| range(cell.text()).is_some()).collect();
    // Where most codes are two numbers, the hyphen is part of them.
    let are_few = ranges.len() * 2 <= cells(catalog, code).count();
    for cell in ranges.into_iter().filter(|cell| are_few || range(cell.text()) == Some(Sure::Yes)) {
        let title = format!("code `{}` is a range", shown(cell.text()));
        tell(cell, title, "write the column as `code:u16:range`, or each code in a row of its own", report);
    }
    let is_number = |text: &str| !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    let are_numbers = cells(catalog, code).all(|cell| is_number(cell.text()) || class(cell.text()).is_some());
    for cell in cells(catalog, code).filter(|cell| is_wildcard(cell.text())) {
        let title = format!("code `{}` has a wildcard", shown(cell.text()));
        let help = match class(cell.text()).filter(|_| are_numbers) {
            Some(range) => format!("write the column as `code:u16:range`, and the cell as `{range}`"),
            None => "write the column as `code:template`, with a placeholder such as `{n}`".to_owned(),
        };
        tell(cell, title, &help, report);
    }
}

fn tell(cell: Cell<'_>, title: String, help: &str, report: &mut TableReport<'_>) {
    report.at(cell.span(), Rule::RangeAsCode, title).label("no peer sends this text").help(help);
}
