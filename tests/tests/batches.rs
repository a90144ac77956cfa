//! Expansions of odd tables, many in one crate, compiled under `deny(warnings)`: what is generated from a table without
//! errors has no warning, and what is generated after an error has no error of its own.
//!
//! A small fixed batch is compiled by `cargo test`. `cargo xtask fuzz --target expansions` names a time in
//! `ERRCODES_SECONDS`, for which more batches follow: what the fuzzer of the target `structured` found, then random bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use errcodes_codegen::{Feature, Settings};

#[path = "../../fuzz/src/tables.rs"]
mod tables;

/// The tables of one crate.
const BATCH: usize = 120;
/// The names of the enums, some of which hide what generated code must not take from the prelude.
const NAMES: &[&str] = &["E", "ApiError", "Option", "Result", "Some", "Error", "Debug", "Str"];

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn bytes(&mut self) -> Vec<u8> {
        let mut byte = || {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 56) as u8
        };
        let length = 8 + byte() / 3;
        (0..length).map(|_| byte()).collect()
    }
}

/// The crate that a batch becomes.
struct Batch {
    folder: PathBuf,
    /// By the name of its module: the table and the module.
    modules: BTreeMap<String, (String, String)>,
    accepted: usize,
}

impl Batch {
    fn new() -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("batches");
        fs::create_dir_all(folder.join("src")).expect("the folder can be made");
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../errcodes");
        let manifest = MANIFEST.replace("RUNTIME", &format!("{:?}", runtime.display().to_string()));
        fs::write(folder.join("Cargo.toml"), manifest).expect("the file can be written");
        Self { folder, modules: BTreeMap::new(), accepted: 0 }
    }

    /// Adds the expansions of the tables that some bytes become.
    fn add(&mut self, bytes: &[u8]) {
        let choice = usize::from(bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte)));
        for table in [tables::words(bytes), tables::shaped(bytes)] {
            let mut settings = Settings::inline(NAMES[choice % NAMES.len()], &table);
            if choice & 8 != 0 && table.contains(",http_status,") {
                settings = settings.impls(Feature::Http);
            }
            if choice & 16 != 0 && table.starts_with("code,") {
                settings = settings.impls(Feature::Serde);
            }
            if choice & 32 != 0 {
                settings = settings.prefix("P");
            }
            let generated = settings.generate();
            let has_errors = generated.diagnostics().has_errors();
            // As a macro and as a build script.
            let source = match generated.source() {
                Ok(source) if choice & 64 == 0 => source,
                _ => without_errors(generated.tokens().clone()),
            };
            self.accepted += usize::from(!has_errors);
            let module = format!("{}{}", if has_errors { 's' } else { 'm' }, self.modules.len());
            self.modules.insert(module, (table, source));
        }
    }

    /// Compiles all modules, and returns what the compiler says of some.
    fn compile(&mut self) -> Vec<String> {
        let mut faulty = Vec::new();
        let source = self.folder.join("src");
        loop {
            let mut library = String::from("//! Tables.\n#![no_std]\n#![deny(warnings, missing_docs)]\n");
            for (name, (_, text)) in &self.modules {
                fs::write(source.join(format!("{name}.rs")), text).expect("the file can be written");
                let attributes = if name.starts_with('s') {
                    "#[allow(warnings)]\nmod"
                } else {
                    // A macro warns of a table by something deprecated.
                    "/// A table.\n#[allow(deprecated)]\npub mod"
                };
                let _ = writeln!(library, "{attributes} {name} {{\n    include!(\"{name}.rs\");\n}}");
            }
            fs::write(source.join("lib.rs"), library).expect("the file can be written");
            let cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                .args(["check", "--quiet", "--offline", "--message-format", "short", "--target-dir"])
                .arg(self.folder.join("target"))
                .current_dir(&self.folder)
                .output()
                .expect("cargo can be called");
            if cargo.status.success() {
                return faulty;
            }
            let told = String::from_utf8_lossy(&cargo.stderr);
            let before = self.modules.len();
            for line in told.lines().filter(|line| line.contains(": error") || line.contains(": warning")) {
                let module = line.split(".rs:").next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
                if let Some((table, _)) = self.modules.remove(module) {
                    faulty.push(format!("{line}\n{table:?}"));
                }
            }
            // Without the faulty ones the compiler comes to what it says last.
            assert!(self.modules.len() < before, "{told}");
        }
    }
}

/// Returns the items as source, without the errors that a user reads.
fn without_errors(items: proc_macro2::TokenStream) -> String {
    let mut file: syn::File = syn::parse2(items).expect("items");
    file.items.retain(|item| match item {
        syn::Item::Macro(item) => item.mac.path.segments.last().is_none_or(|name| name.ident != "compile_error"),
        _ => true,
    });
    quote::ToTokens::into_token_stream(file).to_string()
}

/// The inputs: seeds, then what a fuzzer found, then random ones.
fn inputs() -> impl Iterator<Item = Vec<u8>> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    let files = |folder: &str| {
        let entries = fs::read_dir(fuzz.join(folder)).into_iter().flatten();
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        paths.into_iter().filter_map(|path| fs::read(path).ok())
    };
    let found = env::var_os("ERRCODES_SECONDS").map(|_| files("corpus/structured")).into_iter().flatten();
    let seed = env::var("ERRCODES_SEED").ok().and_then(|seed| seed.parse().ok());
    let mut random = Random(seed.unwrap_or(1));
    files("seeds/structured").chain(found).chain(std::iter::repeat_with(move || random.bytes()))
}

#[test]
fn expansions_compile_in_batches() {
    let seconds = env::var("ERRCODES_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(0);
    let (start, mut inputs) = (Instant::now(), inputs());
    let (mut tables, mut accepted, mut faulty) = (0, 0, Vec::new());
    loop {
        let mut batch = Batch::new();
        while batch.modules.len() < BATCH {
            batch.add(&inputs.next().expect("random inputs never end"));
        }
        tables += batch.modules.len();
        accepted += batch.accepted;
        faulty.append(&mut batch.compile());
        if start.elapsed() >= Duration::from_secs(seconds) || faulty.len() > 20 {
            break;
        }
    }
    println!("{tables} tables, {accepted} of them without errors, in {:?}", start.elapsed());
    assert!(accepted * 4 > tables, "{accepted} of {tables} tables are accepted");
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}

const MANIFEST: &str = r#"[package]
name = "batches"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
errcodes = { path = RUNTIME, default-features = false, features = ["http", "serde"] }

[profile.dev]
debug = 0
incremental = false
"#;
