//! The build-script route: the same items as the macros', written to `OUT_DIR`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::generated::Generated;
use crate::settings::Settings;
use crate::source::Paths;

impl Settings {
    /// Generates the items from within a build script, into `file` in `OUT_DIR`.
    ///
    /// Paths are relative to the folder of Cargo.toml, as in the macros. Cargo is told to run the script again when a
    /// table changes; the file is written only where its content changed. Every fault becomes a `cargo::error`, and
    /// then the process ends with status 1.
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
            let _ = writeln!(out, "cargo::error={error}");
            std::process::exit(1);
        }
    }

    fn build_to(mut self, file: &str, out: &mut impl io::Write) -> Result<(), String> {
        let variable = |name: &str| {
            env::var_os(name)
                .map(PathBuf::from)
                .ok_or_else(|| format!("the variable `{name}` is not set: is this a build script?"))
        };
        let target = variable("OUT_DIR")?.join(file);
        self.root = variable("CARGO_MANIFEST_DIR")?;
        self.paths = Paths::Relative;
        let generated = self.generate();
        tell_cargo(&generated, out).map_err(|error| error.to_string())?;
        match generated.source() {
            Ok(source) => {
                write_if_changed(&target, &source).map_err(|error| format!("`{file}` cannot be written: {error}"))
            }
            Err(faults) => {
                // The excerpts, for people: cargo shows them below the errors.
                eprint!("{}", faults.render(false));
                std::process::exit(1);
            }
        }
    }
}

/// Names the files that were read, so that cargo runs the script again when they change, and reports the faults.
fn tell_cargo(generated: &Generated, out: &mut impl io::Write) -> io::Result<()> {
    for file in generated.files() {
        writeln!(out, "cargo::rerun-if-changed={}", file.display())?;
    }
    for line in generated.faults().lines() {
        writeln!(out, "cargo::error={}", line.replace('\n', " "))?;
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
