//! `--merge`: the new table with what people own of the old one, printed or written.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use errcodes_table::compare::merge;
use errcodes_table::write::{self, replace};

use super::compared::Compared;
use super::table::Table;
use crate::config::Refusal;

/// Prints the merged table, or writes it to a file.
pub(super) fn write(compared: &[Compared], output: Option<&Path>, out: &mut dyn Write) -> io::Result<ExitCode> {
    let [compared] = compared else {
        let refusal = Refusal::of("`--merge` makes one table, of an old and a new one");
        return Ok(refusal.help("name one table that has a base").show());
    };
    let (old, new) = match (cells(&compared.old), cells(&compared.new)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(diagnostics), _) | (_, Err(diagnostics)) => return Ok(crate::refuse(&diagnostics)),
    };
    let (old, new) = ((&compared.old.revision, &old), (&compared.new.revision, &new));
    let text = match merge(old, new, &compared.comparison) {
        Ok(text) => text,
        Err(repeated) => {
            for one in repeated {
                let message = format!("{}: {one}", compared.new.name);
                let help = format!("give the row of {} another {}, or remove it there", compared.old.name, one.column);
                Refusal::of(message).help(help).show();
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    match output {
        None => out.write_all(text.as_bytes())?,
        // A file that is right already keeps its time.
        Some(path) if std::fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes()) => {}
        Some(path) => {
            if let Err(error) = replace(path, &text) {
                return Ok(Refusal::of(format!("cannot write `{}`: {error}", path.display())).show());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The table as it is written. Types and values may be wrong, the CSV may not.
fn cells(table: &Table) -> Result<write::Table, errcodes_table::Diagnostics> {
    write::Table::read(&table.name, &String::from_utf8_lossy(&table.bytes))
}
