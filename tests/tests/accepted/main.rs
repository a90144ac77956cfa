//! Every table that `check` accepts compiles, and the program reads the values of the table. The code generated for
//! the others compiles too, so that the user reads their diagnostics and no follow-ups.
//!
//! A few hundred odd tables become the modules of one crate, which a real cargo builds and runs. They are the
//! same in every run; `ERRCODES_SEED` chooses others.

mod cells;
mod csv;
mod derived;
mod model;
mod program;
mod random;
mod tables;
mod words;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use errcodes_codegen::Settings;

use crate::model::Table;
use crate::random::Random;

const TABLES: usize = 250;
/// Those with the words of `words`.
const WORDED: usize = 60;

/// The settings with which a table is used.
fn settings(table: &Table, tables: &[Table], folder: &Path) -> Settings {
    let mut settings = Settings::inline(table.name, &table.text).root(folder);
    if let Some((column, value)) = &table.only {
        settings = settings.only(column, [value.as_str()]);
    }
    if let Some(column) = &table.skip {
        settings = settings.skip(column);
    }
    if let Some(prefix) = table.prefix {
        settings = settings.prefix(prefix);
    }
    for (column, link) in table.columns.iter().filter_map(|column| Some((column, column.link?))) {
        let target = format!("crate::t{link}::{}", tables[link].name);
        settings = settings.link(&column.name, &target, &format!("tables/{link}.csv"));
    }
    settings
}

/// Writes a file unless it has this content already, so that cargo does not build again.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a file in the folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

/// The modules of the tables that were accepted.
struct Crate {
    folder: PathBuf,
    library: String,
    program: String,
    calls: String,
}

impl Crate {
    /// Adds the items of a table, and the function that checks them.
    fn add(&mut self, source: &str, module: &str, check: &str) {
        write(&self.folder.join(format!("src/{module}.rs")), source);
        let _ = writeln!(
            self.library,
            "\n/// {module}\n#[allow(deprecated)] // By which a macro warns of a table.\npub mod {module} {{\n    include!(\"{module}.rs\");\n}}"
        );
        self.program += check;
        let _ = writeln!(self.calls, "    {module}();");
    }

    /// Adds the table with a mistake in it: the code generated after the diagnostics must compile.
    fn add_broken(&mut self, source: &str, table: &Table, tables: &[Table], number: usize, random: &mut Random) {
        let mut table = table.clone();
        let mut at = random.below(table.text.len() + 1);
        while !table.text.is_char_boundary(at) {
            at -= 1;
        }
        // Documentation is written as comments here, and a comment cannot contain a carriage return.
        table.text.insert_str(at, random.pick(&[",", "\"", "\n", "\n#", "\0", ";", "@", ":", "{", "x", " ", ",x"]));
        table.text = table.text.replace('\r', "");
        let generated = settings(&table, tables, &self.folder).generate();
        if !generated.diagnostics().has_errors() {
            return;
        }
        let is_derived = number.is_multiple_of(4) && table.columns.iter().all(|column| column.link.is_none());
        let items = if is_derived { derived::twin(source, &table, random).0 } else { generated.tokens().clone() };
        let module = format!("s{number}");
        write(&self.folder.join(format!("tables/{module}.csv")), &table.text);
        write(&self.folder.join(format!("src/{module}.rs")), &derived::skeleton(items));
        let _ = writeln!(self.library, "\n#[cfg(not(doc))]\n#[allow(warnings)]\nmod {module} {{");
        let _ = writeln!(self.library, "    include!(\"{module}.rs\");\n}}");
    }

    fn write(&self) {
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../errcodes");
        let runtime = format!("{:?}", runtime.display().to_string());
        write(&self.folder.join("Cargo.toml"), &MANIFEST.replace("RUNTIME", &runtime));
        write(&self.folder.join("src/lib.rs"), &self.library);
        write(&self.folder.join("src/harness.rs"), include_str!("harness.rs"));
        write(&self.folder.join("src/main.rs"), &format!("{}\nfn main() {{\n{}}}\n", self.program, self.calls));
    }

    /// Runs cargo in the crate.
    fn cargo(&self, arguments: &[&str]) {
        let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(arguments)
            .args(["--quiet", "--offline", "--target-dir"])
            .arg(self.folder.join("target"))
            .env("RUSTDOCFLAGS", "-D warnings -D rustdoc::all")
            .current_dir(&self.folder)
            .output()
            .expect("cargo can be called");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?} in {}:\n{told}", self.folder.display());
    }
}

#[test]
fn accepted_tables_compile_and_read_as_written() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("accepted");
    let mut made =
        Crate { folder, library: LIBRARY.to_owned(), program: program::HEAD.to_owned(), calls: String::new() };
    let seed = env::var("ERRCODES_SEED").ok().and_then(|seed| seed.parse().ok());
    let mut random = Random::new(seed.unwrap_or(1));
    let (mut tables, mut linkable): (Vec<Table>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut refused = Vec::new();
    for number in 0..TABLES {
        let mut table = tables::table(&tables, &linkable, &mut random);
        csv::write(&mut table, &mut random);
        write(&made.folder.join(format!("tables/{number}.csv")), &table.text);
        let settings = || settings(&table, &tables, &made.folder);
        let (checked, generated) = (settings().check(), settings().generate());
        match generated.source() {
            Ok(source) => {
                assert!(!checked.has_errors(), "generated from a table with errors:\n{checked}");
                let module = format!("t{number}");
                made.add(&source, &module, &program::check(&table, &tables, &module));
                if number.is_multiple_of(3) && !table.columns.iter().any(|column| column.link.is_some()) {
                    let (derived, shuffled) = derived::twin(&source, &table, &mut random);
                    let module = format!("d{number}");
                    let check = program::check(&shuffled, &tables, &module);
                    made.add(&derived::formatted(derived), &module, &check);
                }
                if number.is_multiple_of(2) {
                    made.add_broken(&source, &table, &tables, number, &mut random);
                }
                if table.only.is_none() && table.wire_key().is_some() {
                    linkable.push(number);
                }
            }
            Err(faults) => refused.push(format!("{number}.csv\n{faults}")),
        }
        tables.push(table);
    }
    for number in 0..WORDED {
        let (table, checks) = words::table(&mut random);
        write(&made.folder.join(format!("tables/w{number}.csv")), &table.text);
        let generated = settings(&table, &[], &made.folder).generate();
        let source = generated.source().unwrap_or_else(|faults| panic!("{}\n{faults}", table.text));
        let module = format!("w{number}");
        made.add(&source, &module, &words::check(&checks, &module));
        let (derived, _) = derived::twin(&source, &table, &mut random);
        let module = format!("v{number}");
        made.add(&derived::formatted(derived), &module, &words::check(&checks, &module));
        made.add_broken(&source, &table, &[], TABLES + number, &mut random);
    }
    write(&made.folder.join("refused.txt"), &refused.concat());
    let told = made.folder.join("refused.txt");
    assert!(refused.len() * 3 < TABLES, "{} of {TABLES} tables were refused: {}", refused.len(), told.display());
    made.write();
    made.cargo(&["run"]);
    // rustdoc reads no text as a link, a tag or an example.
    made.cargo(&["doc", "--lib", "--no-deps"]);
}

const LIBRARY: &str = "//! Tables that were accepted.
#![deny(warnings, missing_docs)]
#![no_std]
";

const MANIFEST: &str = r#"[package]
name = "accepted"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
errcodes = { path = RUNTIME, default-features = false }

[profile.dev]
debug = 0
incremental = false
panic = "abort"
"#;
