//! The build-script route: the same items as the macros', written to `OUT_DIR`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use errcodes_table::{Diagnostics, MOST_SHOWN, Paths, count};

use crate::settings::Settings;

impl Settings {
    /// Generates the items from within a build script, into `file` in `OUT_DIR`.
    ///
    /// Paths are relative to the folder of Cargo.toml, as in the macros. Cargo is told to run the script again when a
    /// table changes; the file is written only where its content changed.
    ///
    /// Every diagnostic becomes a line `cargo::error`, after which cargo fails the build when the script has ended. So a
    /// script with several tables reports those of all tables, and needs no code for it.
    ///
    /// ```no_run
    /// // in the `main` of build.rs
    /// errcodes_codegen::Settings::file("ApiError", "specs/api.csv").build("api_error.rs");
    /// ```
    ///
    /// In the crate, the line `include!(concat!(env!("OUT_DIR"), "/api_error.rs"));` takes the place of the macro.
    pub fn build(self, file: &str) {
        let mut out = io::stdout().lock();
        if let Err(error) = self.build_to(file, &mut out) {
            // If nobody reads the output, there is no cargo to tell.
            let _ = writeln!(out, "cargo::error={error}");
        }
    }

    fn build_to(mut self, file: &str, out: &mut impl io::Write) -> Result<(), String> {
        let variable = |name: &str| {
            env::var_os(name)
                .map(PathBuf::from)
                .ok_or_else(|| format!("the variable `{name}` is not set: is this a build script?"))
        };
        let target = variable("OUT_DIR")?.join(file);
        self.selection.root = variable("CARGO_MANIFEST_DIR")?;
        self.selection.paths = Paths::Relative;
        let generated = self.generate();
        for file in generated.files() {
            writeln!(out, "cargo::rerun-if-changed={}", file.display()).map_err(|error| error.to_string())?;
        }
        match generated.source() {
            Ok(source) => {
                write_if_changed(&target, &source).map_err(|error| format!("`{file}` cannot be written: {error}"))
            }
            Err(diagnostics) => tell_cargo(diagnostics, out).map_err(|error| error.to_string()),
        }
    }
}

/// Reports each diagnostic in one line: of a second line cargo would show nothing.
fn tell_cargo(diagnostics: &Diagnostics, out: &mut impl io::Write) -> io::Result<()> {
    for line in diagnostics.lines().take(MOST_SHOWN) {
        writeln!(out, "cargo::error={}", line.replace(['\n', '\r'], " "))?;
    }
    let more = diagnostics.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        writeln!(out, "cargo::error=… and {}: `cargo errcodes check` shows them all", count(more, "more error"))?;
    }
    out.flush()
}

/// Leaves a file alone that is as it should be: its age is what cargo goes by.
fn write_if_changed(target: &Path, source: &str) -> io::Result<()> {
    if fs::read(target).is_ok_and(|known| known == source.as_bytes()) {
        return Ok(());
    }
    fs::write(target, source)
}
