//! A program beside the tables, compiled by a real cargo.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A library that uses tables of its folder. All of them share one target directory, so that the macros are compiled once.
pub(crate) struct Program {
    folder: PathBuf,
}

impl Program {
    /// Writes the package; no other test uses `name`.
    pub(crate) fn new(folder: &Path, name: &str, text: &str) -> Self {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\nerrcodes = {{ path = \"{}\" }}\n",
            workspace.join("errcodes").display()
        );
        fs::create_dir(folder.join("src")).expect("a folder can be made");
        fs::write(folder.join("Cargo.toml"), manifest).expect("a file can be written");
        fs::write(folder.join("src/lib.rs"), text).expect("a file can be written");
        // The versions of the workspace, which are available offline.
        fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the workspace has a lock file");
        Self { folder: folder.to_owned() }
    }

    /// Returns whether it compiles, and what the compiler says.
    fn check(&self) -> (bool, String) {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.folder).args(["check", "--quiet", "--offline"]);
        cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages/target"));
        cargo.env("CARGO_INCREMENTAL", "0").env("CARGO_TERM_COLOR", "never");
        cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        let output = cargo.output().expect("cargo can be run");
        (output.status.success(), String::from_utf8(output.stderr).expect("UTF-8"))
    }

    /// Returns the warnings of the compiler.
    #[track_caller]
    pub(crate) fn compiles(&self) -> String {
        let (is_success, said) = self.check();
        assert!(is_success, "{said}");
        said
    }

    #[track_caller]
    pub(crate) fn compiles_without_warnings(&self) {
        assert_eq!(self.compiles(), "");
    }

    /// Returns the errors of the compiler.
    #[track_caller]
    pub(crate) fn fails(&self) -> String {
        let (is_success, said) = self.check();
        assert!(!is_success, "{said}");
        said
    }
}
