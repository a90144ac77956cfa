//! `--format human`: excerpts of both revisions.

use std::io::{self, Write};

use errcodes_table::compare::{Finding, Level};

use super::compared::Compared;
use super::table::Table;

pub(super) fn write(compared: &Compared, base: Option<&str>, is_verbose: bool, out: &mut dyn Write) -> io::Result<()> {
    let Compared { old, new, .. } = compared;
    let rows =
        |table: &Table| format!("{} ({} {})", table.name, table.rows(), if table.rows() == 1 { "row" } else { "rows" });
    writeln!(out, "comparing {} with {}", rows(new), rows(old))?;
    if let Some(base) = base {
        writeln!(out, "note: {base}")?;
    }
    for table in [old, new] {
        if table.errors > 0 {
            let errors = if table.errors == 1 { "1 error".to_owned() } else { format!("{} errors", table.errors) };
            writeln!(
                out,
                "note: `check` reports {errors} in {}, which is compared as far as it can be read",
                table.name
            )?;
        }
    }
    for (finding, level) in compared.findings().filter(|(_, level)| is_verbose || *level > Level::Allow) {
        write!(out, "{}", finding.render(level, old.catalog.source(), new.catalog.source(), true))?;
        if is_verbose && finding.changes.len() > 1 {
            writeln!(out, "  = note: all of them: {}", all(finding))?;
        }
    }
    if is_verbose {
        for allow in compared.unused() {
            writeln!(out, "note: {}:{}: `errcodes-allow: {allow}` accepts no change", new.name, allow.line)?;
        }
    }
    writeln!(out, "{}", compared.summary())
}

fn all(finding: &Finding) -> String {
    let codes: Vec<String> = finding.changes.iter().map(|change| change.subject().escape_debug().to_string()).collect();
    codes.join(", ")
}
