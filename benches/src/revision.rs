//! An earlier revision of this workspace, to be measured beside the present one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::report;

/// Writes the sources of a revision into the folder `before` of `root`, and returns that folder.
///
/// # Errors
///
/// If git does not know the revision, or the folder cannot be written.
pub fn extract(root: &Path, revision: &str) -> io::Result<PathBuf> {
    let folder = root.join("before");
    fs::create_dir_all(&folder)?;
    let archive = root.join("before.tar");
    let succeeded = |command: &mut Command| match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(io::Error::other(format!("{command:?}: {status}"))),
        Err(error) => Err(error),
    };
    let mut git = Command::new("git");
    git.current_dir(report::workspace()).args(["archive", "--output"]).arg(&archive).arg(revision);
    succeeded(&mut git)?;
    succeeded(Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(&folder))?;
    Ok(folder)
}
