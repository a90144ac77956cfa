//! A package below the target directory, and runs of cargo in it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A package outside the workspace. All of them share one target directory, so that the generator is compiled once.
pub(crate) struct Package {
    folder: PathBuf,
    target: PathBuf,
}

/// The output of cargo.
pub(crate) struct Ran {
    arguments: String,
    is_success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The dependencies of most packages; the same for all, so that they are compiled once.
pub(crate) const RUNTIME: &str = "[dependencies]\nerrcodes = { path = \"{workspace}/errcodes\" }\n";

/// The build dependency of a package with a build script.
pub(crate) const GENERATOR: &str =
    "[build-dependencies]\nerrcodes-codegen = { path = \"{workspace}/errcodes-codegen\" }\n";

/// Variables that this test's own cargo or its user may have set.
const OUR_FLAGS: [&str; 4] = ["RUSTFLAGS", "RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_ENCODED_RUSTDOCFLAGS"];
const OUR_VARIABLES: [&str; 4] = ["CARGO_BUILD_", "CARGO_TERM_", "CARGO_PKG_", "CARGO_PROFILE_"];

impl Package {
    /// Writes a package into `folder`, which may have any name; no other test uses `name`.
    pub(crate) fn lay(folder: &str, name: &str, manifest: &str, files: &[(&str, &str)]) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
        let package = Self { folder: root.join(folder), target: root.join("target") };
        if package.folder.exists() {
            fs::remove_dir_all(&package.folder).expect("what an earlier run has left can be removed");
        }
        let workspace = workspace();
        let manifest = manifest.replace("{workspace}", workspace.to_str().expect("a path that TOML can hold"));
        package.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
                 [profile.dev]\ndebug = 0\n\n[workspace]\n{manifest}"
            ),
        );
        // The versions of the workspace, which are available offline.
        fs::copy(workspace.join("Cargo.lock"), package.path("Cargo.lock")).expect("the workspace has a lock file");
        for (path, text) in files {
            package.write(path, text);
        }
        package
    }

    /// Writes a package into a folder of its name.
    pub(crate) fn new(name: &str, manifest: &str, files: &[(&str, &str)]) -> Self {
        Self::lay(name, name, manifest, files)
    }

    /// Returns the workspace itself, with the target directory of this test.
    pub(crate) fn workspace() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it is in the target directory");
        Self { folder: workspace().to_owned(), target: target.to_owned() }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Returns the folder as text.
    pub(crate) fn folder(&self) -> &str {
        self.folder.to_str().expect("the folders of these tests are UTF-8")
    }

    /// Returns the path of a file of the dev profile.
    pub(crate) fn built(&self, path: &str) -> PathBuf {
        self.target.join("debug").join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("the file is there");
    }

    pub(crate) fn cargo(&self, arguments: &[&str]) -> Ran {
        self.cargo_with(arguments, &[])
    }

    /// Runs cargo offline, so that a test takes the same time everywhere.
    pub(crate) fn cargo_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
        self.ran(&[&["--offline"], arguments].concat(), variables)
    }

    /// Downloads the dependencies that are not in the cache.
    pub(crate) fn fetch(&self) {
        self.ran(&["fetch", "--locked", "--target", "host-tuple"], &[]).succeeds();
    }

    /// Runs cargo without the variables of this test's own cargo.
    fn ran(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            let is_ours = OUR_FLAGS.contains(&name.as_str()) || OUR_VARIABLES.iter().any(|own| name.starts_with(own));
            if is_ours {
                command.env_remove(name);
            }
        }
        let output = command
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            // The object files of an incremental build have random names.
            .env("CARGO_INCREMENTAL", "0")
            .envs(variables.iter().copied())
            .output()
            .expect("cargo can be run");
        Ran {
            arguments: arguments.join(" "),
            is_success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Returns what the program of this package prints.
    #[track_caller]
    pub(crate) fn run(&self) -> String {
        self.cargo(&["run", "--quiet"]).succeeds().stdout
    }

    /// Returns whether cargo has nothing to build.
    #[track_caller]
    pub(crate) fn is_fresh(&self, name: &str) -> bool {
        let ran = self.cargo(&["build", "--verbose"]).succeeds();
        let (fresh, built) = (format!("Fresh {name} "), format!("Compiling {name} "));
        assert_ne!(ran.stderr.contains(&fresh), ran.stderr.contains(&built), "{}", ran.stderr);
        ran.stderr.contains(&fresh)
    }
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace is above its tests")
}

impl Ran {
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert!(self.is_success, "cargo {} fails:\n{}{}", self.arguments, self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn fails(self) -> Self {
        assert!(!self.is_success, "cargo {} does not fail:\n{}{}", self.arguments, self.stdout, self.stderr);
        self
    }

    /// Checks that standard error contains each of `texts`.
    #[track_caller]
    pub(crate) fn tells(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.stderr.contains(text), "cargo {} does not tell {text:?}:\n{}", self.arguments, self.stderr);
        }
        self
    }
}
