//! Watch: waits until one of the files changes that a command reads.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{fs, io};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// An editor that saves a file changes it several times; they are over when nothing changed for so long.
const QUIET: Duration = Duration::from_millis(50);

/// The folders of files, observed by the operating system.
///
/// Folders, because most editors save a file by renaming another one to it, and because a missing file has nothing but a folder.
pub(crate) struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    folders: BTreeSet<PathBuf>,
    paths: BTreeSet<PathBuf>,
}

impl Watch {
    /// Returns a watch that follows no file yet.
    ///
    /// # Errors
    ///
    /// If the operating system does not observe files.
    pub(crate) fn new() -> io::Result<Self> {
        let (sender, events) = channel();
        let watcher = notify::recommended_watcher(sender).map_err(io::Error::other)?;
        Ok(Self { watcher, events, folders: BTreeSet::new(), paths: BTreeSet::new() })
    }

    /// Follows a file from now on; it need not exist.
    ///
    /// # Errors
    ///
    /// If its folder cannot be observed.
    pub(crate) fn follow(&mut self, file: &Path) -> io::Result<()> {
        // A link is followed at both ends.
        for file in [std::path::absolute(file)?].into_iter().chain(fs::canonicalize(file)) {
            let Some(folder) = file.ancestors().skip(1).find(|folder| folder.is_dir()) else { continue };
            let real = fs::canonicalize(folder)?;
            // The file, or the first folder on the way to it that is missing.
            if let Some(next) = file.strip_prefix(folder).ok().and_then(|rest| rest.iter().next()) {
                self.paths.insert(real.join(next));
            }
            if !self.folders.contains(&real) {
                self.watcher.watch(&real, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
                self.folders.insert(real);
            }
        }
        Ok(())
    }

    /// Returns when a followed file has changed, or when a table beside one has, which a pattern may match.
    ///
    /// # Errors
    ///
    /// If the operating system observes the files no longer.
    pub(crate) fn wait(&self) -> io::Result<()> {
        loop {
            let event = self.events.recv().map_err(io::Error::other)?.map_err(io::Error::other)?;
            if self.is_change(&event) {
                while self.events.recv_timeout(QUIET).is_ok() {}
                return Ok(());
            }
        }
    }

    fn is_change(&self, event: &Event) -> bool {
        let is_table = |path: &Path| path.extension().is_some_and(|extension| extension == "csv");
        let is_followed = |path: &PathBuf| is_table(path) || self.paths.contains(path);
        // Reading a file changes nothing.
        event.need_rescan() || (!matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(is_followed))
    }
}
