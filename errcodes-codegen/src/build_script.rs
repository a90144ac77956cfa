//! Build scripts: the items that the macros generate, written to `OUT_DIR`.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use errcodes_table::{Diagnostics, Level, MOST_SHOWN, Mark, Paths, Rule, count};

use crate::settings::Settings;

impl Settings {
    /// Generates the items from within a build script and writes them to `file` in `OUT_DIR`.
    ///
    /// Paths are relative to the folder of Cargo.toml, as in the macros. Cargo runs the script again when a table
    /// changes; the file is only written if its content changed.
    ///
    /// Each diagnostic becomes a line `cargo::error` or `cargo::warning`; with an error, cargo fails the build after
    /// the script has ended. So a script with several tables reports the diagnostics of all of them.
    ///
    /// ```no_run
    /// // in the `main` of build.rs
    /// errcodes_codegen::Settings::file("ApiError", "specs/api.csv").build("api_error.rs");
    /// ```
    ///
    /// In the crate, write `include!(concat!(env!("OUT_DIR"), "/api_error.rs"));` instead of the macro.
    pub fn build(self, file: &str) {
        // If nobody reads the output, there is no cargo to tell.
        let _ = self.build_to(file, &mut io::stdout().lock());
    }

    fn build_to(mut self, file: &str, out: &mut impl io::Write) -> io::Result<()> {
        let mut missing = Diagnostics::default();
        let mut variable = |name: &str| {
            let value = env::var_os(name).map(PathBuf::from);
            if value.is_none() {
                let title = format!("the environment variable `{name}` is not set");
                missing
                    .program(Mark::NONE, Rule::MissingEnvironmentVariable, title)
                    .help("call `build` from a build script");
            }
            value
        };
        let (Some(folder), Some(root)) = (variable("OUT_DIR"), variable("CARGO_MANIFEST_DIR")) else {
            return tell_cargo(&missing, out);
        };
        self.selection.root = root;
        self.selection.paths = Paths::Relative;
        let generated = self.generate();
        for file in generated.files() {
            writeln!(out, "cargo::rerun-if-changed={}", file.display())?;
        }
        tell_cargo(generated.diagnostics(), out)?;
        if let Ok(source) = generated.source()
            && let Err(error) = write_if_changed(&folder.join(file), &source)
        {
            let mut unwritable = Diagnostics::default();
            unwritable.program(Mark::NONE, Rule::UnwritableFile, format!("cannot write `{file}`: {error}"));
            return tell_cargo(&unwritable, out);
        }
        Ok(())
    }
}

/// Reports each diagnostic in one line, since cargo does not show a second one.
fn tell_cargo(diagnostics: &Diagnostics, out: &mut impl io::Write) -> io::Result<()> {
    for (level, command) in [(Level::Error, "error"), (Level::Warning, "warning")] {
        let lines = diagnostics.iter().filter(|diagnostic| diagnostic.level() == level);
        for diagnostic in lines.take(MOST_SHOWN) {
            writeln!(out, "cargo::{command}={}", diagnostic.line())?;
        }
        let more = diagnostics.count(level).saturating_sub(MOST_SHOWN);
        if more > 0 {
            let more = count(more, &format!("more {level}"));
            writeln!(out, "cargo::{command}=… and {more}: `cargo errcodes check` shows all of them")?;
        }
    }
    out.flush()
}

/// Leaves an unchanged file alone, since cargo goes by its age.
fn write_if_changed(target: &Path, source: &str) -> io::Result<()> {
    if fs::read(target).is_ok_and(|known| known == source.as_bytes()) {
        return Ok(());
    }
    fs::write(target, source)
}
