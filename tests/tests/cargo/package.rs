//! A package below the target directory, and cargo run in it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A package of its own. All of them share one target directory, so that the generator is compiled once.
pub(crate) struct Package {
    folder: PathBuf,
    target: PathBuf,
}

/// What cargo said.
pub(crate) struct Ran {
    arguments: String,
    is_success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The dependencies of most packages; the same for all, so that they are compiled once.
pub(crate) const RUNTIME: &str = "[dependencies]\nerrcodes = { path = \"{workspace}/errcodes\" }\n";

/// What a package with a build script needs as well.
pub(crate) const GENERATOR: &str =
    "[build-dependencies]\nerrcodes-codegen = { path = \"{workspace}/errcodes-codegen\" }\n";

/// What this test's own cargo and its user may have set, and no stranger would.
const OUR_FLAGS: [&str; 4] = ["RUSTFLAGS", "RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_ENCODED_RUSTDOCFLAGS"];
const OUR_VARIABLES: [&str; 4] = ["CARGO_BUILD_", "CARGO_TERM_", "CARGO_PKG_", "CARGO_PROFILE_"];

impl Package {
    /// Lays a package into `folder`, which may be of any name; `name` is its own, which no other test uses.
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
        // The versions that the workspace has, and so those that are there without a network.
        fs::copy(workspace.join("Cargo.lock"), package.path("Cargo.lock")).expect("the workspace has a lock file");
        for (path, text) in files {
            package.write(path, text);
        }
        package
    }

    /// A package in a folder of its own name.
    pub(crate) fn new(name: &str, manifest: &str, files: &[(&str, &str)]) -> Self {
        Self::lay(name, name, manifest, files)
    }

    /// The workspace itself, and the directory into which this test was built.
    pub(crate) fn workspace() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it is in the target directory");
        Self { folder: workspace().to_owned(), target: target.to_owned() }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// The folder as text.
    pub(crate) fn folder(&self) -> &str {
        self.folder.to_str().expect("the folders of these tests are UTF-8")
    }

    /// A file that was built for development.
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

    /// Runs cargo without a network, so that a test takes the same time everywhere.
    pub(crate) fn cargo_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
        self.ran(&[&["--offline"], arguments].concat(), variables)
    }

    /// Downloads what the package needs and nobody has built yet, if there is anything.
    pub(crate) fn fetch(&self) {
        self.ran(&["fetch", "--locked", "--target", "host-tuple"], &[]).succeeds();
    }

    /// Runs cargo as a stranger would, with nothing of what this test's own cargo was told.
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
            // Object files of an incremental build are named at random.
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

    /// What the program of this package prints.
    #[track_caller]
    pub(crate) fn run(&self) -> String {
        self.cargo(&["run", "--quiet"]).succeeds().stdout
    }

    /// Whether cargo has anything to build.
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

    /// Every one of `texts` stands in what cargo told people.
    #[track_caller]
    pub(crate) fn tells(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.stderr.contains(text), "cargo {} does not tell {text:?}:\n{}", self.arguments, self.stderr);
        }
        self
    }
}
