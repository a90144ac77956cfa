//! The base of a comparison: a table as it is in a revision of git.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Why git could not tell: what is wrong, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// A commit to compare with.
#[derive(Debug)]
pub(super) struct Base {
    commit: String,
    /// The revision as the user wrote it.
    revision: String,
    is_exact: bool,
}

impl Base {
    /// Finds the commit: the merge base of `revision` and `HEAD`, or `revision` itself.
    pub(super) fn find(revision: &str, is_exact: bool) -> Result<Self, Failure> {
        let wanted = format!("{revision}^{{commit}}");
        let commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])
            .map_err(|failure| Failure { message: format!("no revision `{revision}`"), ..failure })?;
        let commit = line(&commit);
        let commit = if is_exact {
            commit
        } else {
            let message = || format!("`{revision}` and HEAD have no commit in common");
            line(&git(["merge-base", &commit, "HEAD"]).map_err(|failure| Failure { message: message(), ..failure })?)
        };
        Ok(Self { commit, revision: revision.to_owned(), is_exact })
    }

    /// Returns the name of a table in this commit.
    pub(super) fn name(&self, path: &str) -> String {
        format!("{}:{path}", self.commit.get(..12).unwrap_or(&self.commit))
    }

    /// Returns what the commit is.
    pub(super) fn description(&self) -> String {
        let short = self.commit.get(..12).unwrap_or(&self.commit);
        let revision = &self.revision;
        if self.is_exact {
            format!("{short} is {revision}")
        } else {
            format!("{short} is the merge base of {revision} and HEAD")
        }
    }

    /// Returns the path and the bytes of a table in this commit, or `None` if it is new since then.
    pub(super) fn read(&self, table: &str) -> Result<Option<(String, Vec<u8>)>, Failure> {
        let path = slashes(table);
        if let Some(blob) = self.blob(&relative(&path)) {
            return Ok(Some((path, git(["cat-file", "blob", &blob])?)));
        }
        let Some(old) = self.old_name(&path)? else {
            return Ok(None);
        };
        match self.blob(&old) {
            Some(blob) => Ok(Some((old, git(["cat-file", "blob", &blob])?))),
            None => Ok(None),
        }
    }

    fn blob(&self, path: &str) -> Option<String> {
        let object = format!("{}:{path}", self.commit);
        let blob = line(&git(["rev-parse", "--verify", "--quiet", "--end-of-options", &object]).ok()?);
        (line(&git(["cat-file", "-t", &blob]).ok()?) == "blob").then_some(blob)
    }

    /// The path, from the root of the repository, that the file had in this commit.
    fn old_name(&self, path: &str) -> Result<Option<String>, Failure> {
        let listed = git(["ls-files", "-z", "--full-name", "--", path])?;
        let full = text(listed.split(|byte| *byte == 0).next().unwrap_or_default());
        if full.is_empty() {
            return Ok(None);
        }
        let renames = git(["diff", "-z", "-M", "--name-status", "--diff-filter=R", &self.commit])?;
        let mut words = renames.split(|byte| *byte == 0).map(text);
        while let (Some(_), Some(old), Some(new)) = (words.next(), words.next(), words.next()) {
            if new == full {
                return Ok(Some(old));
            }
        }
        Ok(None)
    }
}

/// Paths in objects are from the root of the repository unless they begin with a dot.
fn relative(path: &str) -> String {
    if Path::new(path).is_absolute() || path.starts_with("./") || path.starts_with("../") {
        path.to_owned()
    } else {
        format!("./{path}")
    }
}

/// Git takes `/` on every system.
fn slashes(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}

fn line(bytes: &[u8]) -> String {
    text(bytes).trim_end().to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs git and returns what it writes.
fn git<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Result<Vec<u8>, Failure> {
    let output = Command::new("git")
        .args(arguments)
        .output()
        .map_err(|error| Failure { message: format!("cannot run `git`: {error}"), help: None })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let is_shallow = Command::new("git")
        .args(["rev-parse", "--is-shallow-repository"])
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"true"));
    Err(Failure {
        message: format!("git: {}", line(&output.stderr)),
        help: is_shallow
            .then(|| "the clone is shallow: fetch the history, in GitHub Actions with `fetch-depth: 0`".to_owned()),
    })
}
