//! Builds with the real cargo, and what they cost.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use crate::wrapper;

/// The command of cargo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// `cargo check`, of the library.
    Check,
    /// `cargo build --release`, of the library and a small program.
    Release,
}

impl Mode {
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Check => "cargo check",
            Self::Release => "cargo build --release",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check", "--lib"],
            Self::Release => &["build", "--release"],
        }
    }
}

/// One build.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Build {
    /// Wall time of cargo; `None` if it took longer than the limit.
    pub(crate) seconds: Option<f64>,
    /// Peak memory of rustc for the package, in MB.
    pub(crate) peak: f64,
}

/// Returns cargo in this folder, without the variables that `cargo run` sets for this program: they change a build.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG") || name.starts_with("CARGO_MANIFEST") || name.ends_with("RUSTFLAGS") {
            command.env_remove(&*name);
        }
    }
    command
}

/// Cargo in a separate workspace.
pub(crate) struct Cargo {
    root: PathBuf,
    limit: Duration,
}

impl Cargo {
    pub(crate) fn new(root: &Path, limit: Duration) -> Self {
        Self { root: root.to_owned(), limit }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Builds with the dependencies compiled and the package not.
    pub(crate) fn fresh(&self, package: &str, mode: Mode) -> io::Result<Build> {
        self.forget(package)?;
        self.again(package, mode)
    }

    /// Builds in the state that the previous build left.
    pub(crate) fn again(&self, package: &str, mode: Mode) -> io::Result<Build> {
        let arguments: Vec<&str> = mode.arguments().iter().copied().chain(["-p", package]).collect();
        self.run(package, &arguments, &self.root.join("target"))
    }

    /// Runs cargo with any other arguments, in this target folder.
    pub(crate) fn run(&self, package: &str, arguments: &[&str], target: &Path) -> io::Result<Build> {
        let log = self.root.join("rustc.log");
        let _ = fs::remove_file(&log);
        let mut command = command(&self.root);
        command.args(arguments).args(["--offline", "--quiet"]);
        command.env("CARGO_TARGET_DIR", target).env("RUSTC_WRAPPER", env::current_exe()?);
        command.env(wrapper::LOG, &log).env(wrapper::LIMIT, self.limit.as_secs().to_string());
        // Errors in generated code are long, so they are shown only if the build was expected to succeed.
        let start = Instant::now();
        let output = command.stdout(Stdio::null()).stderr(Stdio::piped()).output()?;
        let seconds = start.elapsed().as_secs_f64();
        let noted = fs::read_to_string(&log).unwrap_or_default();
        let own = noted.lines().filter_map(|line| line.strip_prefix(package)?.strip_prefix(' '));
        let peak = own.clone().filter_map(|line| line.split(' ').nth(1)?.parse::<f64>().ok()).fold(0.0, f64::max);
        if own.clone().any(|line| line.ends_with(wrapper::STOPPED)) {
            return Ok(Build { seconds: None, peak: peak / 1024.0 });
        }
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).chars().take(4_000).collect::<String>();
            return Err(io::Error::other(format!("`{package}` was not built:\n{said}")));
        }
        Ok(Build { seconds: Some(seconds), peak: peak / 1024.0 })
    }

    /// Removes what cargo and rustc cached for a package.
    fn forget(&self, package: &str) -> io::Result<()> {
        let starts = [format!("{package}-"), format!("lib{package}-")];
        for profile in ["debug", "release"] {
            for folder in [".fingerprint", "build", "deps", "incremental"] {
                let folder = self.root.join("target").join(profile).join(folder);
                for entry in fs::read_dir(folder).into_iter().flatten() {
                    let entry = entry?;
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if !starts.iter().any(|start| name.starts_with(start)) {
                        continue;
                    }
                    if entry.file_type()?.is_dir() {
                        fs::remove_dir_all(entry.path())?;
                    } else {
                        fs::remove_file(entry.path())?;
                    }
                }
            }
        }
        Ok(())
    }
}
