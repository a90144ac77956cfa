//! `check --watch`: checks, and checks again after each change of a table or of `errcodes.toml`.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use errcodes_table::{Origin, Selection};

use super::watch::Watch;
use super::{Arguments, Checked, selections};
use crate::config::{Config, FILE, Refusal};
use crate::output::Format;

/// Checks, and checks again after each change.
pub(super) fn check(arguments: &Arguments) -> io::Result<ExitCode> {
    if arguments.format != Format::Human {
        return Ok(Refusal::of("`--watch` writes for people").help("leave `--format` away").show());
    }
    if arguments.tables.iter().any(|table| table == "-") {
        return Ok(Refusal::of("`--watch` needs files, and `-` is standard input").show());
    }
    let mut watch = Watch::new()?;
    loop {
        // A file is followed before it is read, so that no change is missed.
        watch.follow(Path::new(FILE))?;
        let config = Config::here();
        if let Some(file) = config.as_ref().ok().and_then(Config::file) {
            watch.follow(Path::new(file))?;
        }
        match selections(config, arguments) {
            Ok(selections) => {
                for file in selections.iter().flat_map(files) {
                    watch.follow(Path::new(file))?;
                }
                let checked = Checked::all(&selections, &arguments.unique);
                match checked.write(Format::Human, &mut anstream::stdout().lock()) {
                    // Nobody reads on.
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(ExitCode::SUCCESS),
                    written => written?,
                }
            }
            // What cannot run now may run after the next change.
            Err(refusal) => _ = refusal.show(),
        }
        anstream::eprintln!("waiting for a change; Ctrl+C ends");
        watch.wait()?;
    }
}

/// The files that a selection reads.
fn files(selection: &Selection) -> impl Iterator<Item = &str> {
    let table = match &selection.table {
        Some(Origin::File(path)) => Some(path),
        _ => None,
    };
    let linked = selection.links.iter().map(|link| &link.table);
    table.into_iter().chain(linked).chain(&selection.into).map(|word| word.text.as_str())
}
