//! rustc, called directly: one compilation of a folder with `lib.rs`, and what it takes.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use crate::wrapper;

/// A compilation that takes longer is stopped.
const LIMIT: Duration = Duration::from_secs(600);

/// A kind of compilation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Check,
    Release,
    /// A check with incremental compilation, after nothing has changed.
    Untouched,
    /// The same after one text has changed.
    Edited,
}

pub(crate) const STEPS: [Step; 4] = [Step::Check, Step::Release, Step::Untouched, Step::Edited];

impl Step {
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Release => "release library",
            Self::Untouched => "check again, nothing changed",
            Self::Edited => "check again, one text edited",
        }
    }

    pub(crate) fn is_incremental(self) -> bool {
        matches!(self, Self::Untouched | Self::Edited)
    }

    fn profile(self) -> &'static str {
        if self == Self::Release { "release" } else { "debug" }
    }
}

/// Compiles `lib.rs` of a folder with these dependencies of the workspace in `root`, and returns the peak memory in KB.
pub(crate) fn compile(root: &Path, folder: &Path, step: Step, dependencies: &[&str]) -> io::Result<u64> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(folder).env("CARGO_MANIFEST_DIR", folder);
    rustc.args(["--edition=2024", "--crate-type=lib", "--crate-name=table", "lib.rs", "--out-dir", "out"]);
    match step {
        Step::Release => rustc.args(["-Copt-level=3", "--emit=metadata,link"]),
        _ => rustc.arg("--emit=metadata"),
    };
    if step.is_incremental() {
        let mut argument = OsString::from("-Cincremental=");
        argument.push(folder.join("incremental"));
        rustc.arg(argument);
    }
    let deps = root.join("target").join(step.profile()).join("deps");
    for name in dependencies {
        rustc.arg("--extern").arg(format!("{name}={}", library(&deps, name, step)?.display()));
    }
    rustc.arg("-L").arg(format!("dependency={}", deps.display()));
    let mut child = rustc.stdout(Stdio::null()).spawn()?;
    let (status, peak) = wrapper::watch(&mut child, Instant::now(), LIMIT);
    match status {
        Some(status) if status.success() => Ok(peak),
        _ => Err(io::Error::other(format!("rustc failed in {}", folder.display()))),
    }
}

/// Returns the file of a dependency that cargo has compiled.
fn library(deps: &Path, name: &str, step: Step) -> io::Result<PathBuf> {
    let ending = if step == Step::Release { ".rlib" } else { ".rmeta" };
    let is_it = |path: &PathBuf| {
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        file.starts_with(&format!("lib{name}-")) && file.ends_with(ending)
    };
    let found = fs::read_dir(deps)?.filter_map(|entry| Some(entry.ok()?.path())).find(is_it);
    found.ok_or_else(|| io::Error::other(format!("{name} was not compiled")))
}
