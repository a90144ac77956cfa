//! Paths in findings: GitHub and code scanning find a file by its path from the root of the repository.

use std::env;
use std::path::{Component, Path, PathBuf};

/// The repository that a command runs in.
#[derive(Clone, Debug)]
pub(crate) struct Repository {
    /// The working directory, and the nearest folder from there upwards that has `.git`.
    folders: Option<(PathBuf, PathBuf)>,
}

impl Repository {
    /// Returns the repository that the working directory is in.
    pub(crate) fn here() -> Self {
        env::current_dir().map_or_else(|_| Self::none(), |directory| Self::of(&directory))
    }

    /// Returns a value for no repository: paths stay unchanged.
    pub(crate) fn none() -> Self {
        Self { folders: None }
    }

    fn of(directory: &Path) -> Self {
        // A file in a worktree or a submodule, a folder elsewhere.
        let root = directory.ancestors().find(|folder| folder.join(".git").exists());
        Self { folders: root.map(|root| (directory.to_path_buf(), root.to_path_buf())) }
    }

    /// Returns the path from the root of the repository, with `/`; a path to another place stays as it is.
    pub(crate) fn path(&self, file: &str) -> String {
        let inside = self.folders.as_ref().and_then(|(directory, root)| {
            let absolute = without_dots(&directory.join(file))?;
            let inside = absolute.strip_prefix(root).ok()?;
            let names = inside.components().map(|name| name.as_os_str().to_str());
            names.collect::<Option<Vec<_>>>().map(|names| names.join("/"))
        });
        match inside {
            Some(path) if !path.is_empty() => path,
            _ => file.to_owned(),
        }
    }
}

/// Resolves `.` and `..` by their names, as the path of a file that may not exist.
fn without_dots(path: &Path) -> Option<PathBuf> {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => resolved.pop().then_some(())?,
            other => resolved.push(other),
        }
    }
    Some(resolved)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Repository;

    #[test]
    fn paths_begin_at_the_root() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let inner = folder.path().join("crates/shop");
        fs::create_dir_all(folder.path().join(".git")).expect("a folder can be made");
        fs::create_dir_all(&inner).expect("a folder can be made");
        let repository = Repository::of(&inner);
        for (given, expected) in [
            ("a.csv", "crates/shop/a.csv"),
            ("./specs/a.csv", "crates/shop/specs/a.csv"),
            ("../../a.csv", "a.csv"),
            ("../../../a.csv", "../../../a.csv"),
            ("/elsewhere/a.csv", "/elsewhere/a.csv"),
        ] {
            assert_eq!(repository.path(given), expected, "{given}");
        }
        let absolute = folder.path().join("b.csv");
        assert_eq!(repository.path(absolute.to_str().expect("UTF-8")), "b.csv");
        assert_eq!(Repository::none().path("./a.csv"), "./a.csv");
    }
}
