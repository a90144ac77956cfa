//! What a user reads after each mistake: a small program beside the exact text of the compiler.
//!
//! `ui/<subject>/<mistake>.rs` is the program, `.stderr` beside it the text. After a deliberate change of a message
//! run this target with `TRYBUILD=overwrite`, and read what it wrote.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, io};

use serde_json::Value;

/// The faults that errcodes promises to tell, and the programs that show each of them.
const PROMISED: &[(&str, &[&str])] = &[
    // A file.
    ("not found", &["file/not_found", "file/not_found_nothing_near", "file/not_found_wrong_folder"]),
    ("an absolute path", &["file/absolute", "file/absolute_on_windows"]),
    ("a directory", &["file/directory"]),
    ("not UTF-8", &["file/shift_jis", "file/windows_1252", "file/utf_16", "file/utf_16_of_ascii"]),
    ("empty", &["file/empty", "file/blank", "file/empty_inline", "file/only_comments", "file/no_rows"]),
    ("larger than 64 MiB", &["file/too_large"]),
    ("semicolons or tabs", &["file/semicolons", "file/tabs"]),
    // The header.
    ("bad cell", &["header/blank_name", "header/not_snake_case", "header/keyword", "header/no_word"]),
    ("unknown word", &["header/unknown_word", "header/unknown_word_nothing_near"]),
    ("two type words", &["header/two_types"]),
    ("`key` with `index`", &["header/key_with_index"]),
    ("duplicate column", &["header/duplicate_column", "header/duplicate_locale", "header/locale_and_none"]),
    ("refused name", &["header/refused_name"]),
    ("bad locale", &["header/not_a_language"]),
    ("a locale on a number", &["header/locale_on_a_number"]),
    ("`soap_fault` without `soap_namespace`", &["header/soap_fault_alone"]),
    ("neither `code` nor `name` nor `variant`", &["header/no_naming_column", "header/misspelt_naming_column"]),
    // The rows.
    ("too few or too many cells", &["rows/too_few_cells", "rows/unquoted_comma"]),
    ("unclosed quote", &["rows/unclosed_quote"]),
    ("text after a closing quote", &["rows/text_after_a_quote"]),
    ("a row that begins with `#`", &["rows/comment_below_the_header"]),
    ("blank where required", &["rows/blank_where_required", "rows/blank_code", "rows/half_a_soap_fault"]),
    ("not a number", &["rows/not_a_number", "rows/leading_zeros", "rows/hexadecimal_signed"]),
    ("out of range", &["rows/out_of_range"]),
    ("not an HTTP status", &["rows/not_an_http_status"]),
    ("not a boolean", &["rows/not_a_boolean"]),
    ("duplicate key", &["rows/duplicate_key", "rows/duplicate_name", "rows/duplicate_far_apart"]),
    ("a prefix that stands for two namespaces", &["rows/prefix_of_two_namespaces"]),
    ("not a QName", &["rows/not_a_qname"]),
    ("`ref` to nothing", &["rows/ref_to_nothing", "rows/linked_ref_to_nothing", "rows/ref_without_a_key"]),
    ("`ref` to a row left out", &["rows/ref_left_out"]),
    ("a linked table that has faults", &["rows/linked_table_with_faults", "rows/linked_table_without_a_key"]),
    ("not an identifier", &["rows/not_an_identifier", "rows/variant_not_an_identifier"]),
    ("a keyword", &["rows/keyword"]),
    ("two rows with one identifier", &["rows/one_identifier_twice", "rows/one_variant_twice"]),
    ("control characters", &["rows/control_character", "rows/lone_carriage_return"]),
    ("bidirectional overrides", &["rows/bidirectional_override"]),
    // The enum.
    ("rows without a variant", &["enum/row_without_a_variant", "enum/rows_without_variants", "enum/no_variants"]),
    ("variants without a row", &["enum/variant_without_a_row", "enum/misspelt_variant"]),
    ("one row bound twice", &["enum/bound_twice"]),
    ("binding to a row that is not there", &["enum/bound_to_nothing", "enum/bound_to_a_row_left_out"]),
    ("a deprecated row whose variant is not", &["enum/silent_deprecation"]),
    ("struct or union", &["enum/a_struct", "enum/a_union", "enum/a_struct_in_catalog"]),
    ("variants in the body of `catalog!`", &["enum/variants_in_catalog"]),
    // The attribute.
    ("missing `spec`", &["attribute/no_attribute", "attribute/spec_missing"]),
    ("repeated `spec`", &["attribute/spec_twice", "attribute/table_twice"]),
    ("`spec` with `table`", &["attribute/spec_with_table"]),
    ("unknown key", &["attribute/unknown_key", "attribute/unknown_key_nothing_near", "attribute/row_misspelt"]),
    (
        "`only` on an unknown column or value",
        &["attribute/only_on_an_unknown_column", "attribute/only_with_an_unknown_value"],
    ),
    ("`skip` on an unknown column", &["attribute/skip_an_unknown_column"]),
    ("`link` on an unknown column", &["attribute/link_an_unknown_column", "attribute/link_no_ref_column"]),
    ("`impls` without the feature", &["attribute/without_feature/impls_http", "attribute/without_feature/impls_serde"]),
    ("`impls` without a wire key", &["attribute/impls_serde_without_a_key"]),
    // Messages with values, in every language.
    ("braces that do not balance", &["rows/template", "messages/unclosed"]),
    ("a translation that forgot a placeholder", &["messages/a_language_lacks_one", "messages/languages_differ"]),
    ("a translation that has one more", &["messages/a_language_has_one_more", "messages/after_braces"]),
    ("a misspelt placeholder", &["messages/misspelt_in_a_translation", "messages/a_misspelt_field"]),
    (
        "a placeholder that is no field",
        &["messages/no_field", "messages/no_fields", "messages/name_on_a_tuple", "messages/number_on_named_fields"],
    ),
    ("a number out of range", &["messages/number_out_of_range"]),
    ("a field that is not `Display`", &["messages/not_shown", "messages/parameter_not_shown"]),
    ("a text that is shown without its values", &["messages/template_shown"]),
    ("faults of several variants", &["messages/several_variants"]),
    (
        "a missing translation",
        &["locales/no_column", "locales/blank_cells", "locales/blank_in_rows_left_out", "locales/more_special"],
    ),
    (
        "a required language that is none",
        &["locales/not_a_language", "locales/without_quotes", "locales/not_a_list", "locales/none"],
    ),
    ("a required language twice", &["locales/twice"]),
    ("required languages of a table without any", &["locales/no_localized_column"]),
    ("`display` of no column", &["display/no_column", "display/misspelt", "display/without_quotes"]),
    (
        "`display` of a column that cannot be shown",
        &["display/no_text", "display/no_text_column", "display/optional", "display/skipped"],
    ),
    ("`display` twice, or with `no(display)`", &["display/twice", "display/with_no_display"]),
    ("`display` without values", &["display/in_catalog", "display/without_fields"]),
    ("`display` without `Debug`, or beside another", &["display/into_std/without_debug", "display/beside_thiserror"]),
    ("two causes", &["causes/two", "causes/twice"]),
    ("a cause that is no error", &["causes/no_error", "causes/called_source", "causes/no_error_in_an_option"]),
    ("a cause that does not live long enough", &["causes/borrowed"]),
    ("a parameter that is no error", &["causes/parameter_no_error"]),
    ("`#[from]` beside other fields", &["causes/from_beside_other_fields"]),
    ("`#[from]` of one type twice", &["causes/from_one_type_twice"]),
    ("`#[source]` or `#[from]` that says more", &["causes/with_arguments"]),
    // All of them.
    (
        "every fault at once, in file order",
        &["header/several_faults", "rows/several_faults", "attribute/several_faults"],
    ),
    ("no more than can be read", &["rows/more_than_twenty"]),
    ("columns counted in characters", &["rows/after_japanese_text"]),
    ("the skeleton after a fault", &["file/skeleton", "header/skeleton", "rows/skeleton", "enum/skeleton"]),
    (
        "an error all the same, after a fault",
        &["messages/skeleton", "display/skeleton", "display/skeleton_without_a_table"],
    ),
];

/// Programs that are compiled with a runtime without features; the others have all of them.
const WITHOUT_FEATURE: &str = "tests/ui/attribute/without_feature";
/// Programs whose errors quote the standard library where its source is installed (`rust-src`), and do not elsewhere: of
/// them the messages are compared and not the excerpts.
const INTO_STD: &str = "tests/ui/display/into_std";
/// More bytes than a line may have to be shown.
const LONG: usize = 20_000;
/// One byte more than a table may have.
const TOO_LARGE: u64 = 64 * 1024 * 1024 + 1;

#[test]
fn every_promised_fault_has_its_program() {
    for (fault, programs) in PROMISED {
        for program in *programs {
            for extension in ["rs", "stderr"] {
                let file = Path::new("tests/ui").join(program).with_extension(extension);
                assert!(file.is_file(), "{fault}: {} is missing", file.display());
            }
        }
    }
}

#[test]
fn texts_have_their_programs_and_are_of_no_machine() {
    let target = target_directory();
    let here = [env!("CARGO_MANIFEST_DIR"), target.to_str().expect("the target directory is UTF-8")];
    for file in files("tests/ui").into_iter().filter(|file| has_extension(file, "stderr")) {
        assert!(file.with_extension("rs").is_file(), "{} has no program", file.display());
        let text = fs::read_to_string(&file).expect("what the compiler says is UTF-8");
        assert!(!here.iter().any(|folder| text.contains(folder)), "{} names a folder of this machine", file.display());
    }
}

#[test]
fn every_mistake_is_told() {
    let package = target_directory().join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    lay_tables(&package).unwrap_or_else(|fault| panic!("no tables in {}: {fault}", package.display()));
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}

/// Programs are compiled in a package below the target directory, so that is where the compiler looks for their
/// tables: under the same paths as here, as if the programs were compiled where they stand.
fn lay_tables(package: &Path) -> io::Result<()> {
    let laid = package.join("tests/ui");
    if laid.exists() {
        fs::remove_dir_all(&laid)?;
    }
    for file in files("tests/ui").into_iter().filter(|file| has_extension(file, "csv")) {
        let to = package.join(&file);
        fs::create_dir_all(to.parent().unwrap_or(package))?;
        fs::copy(&file, to)?;
    }
    // One lies beside the manifest.
    fs::copy("tests/ui/file/errors.csv", package.join("errors.csv"))?;
    fs::create_dir_all(laid.join("file/a_directory.csv"))?;
    let description = "a".repeat(LONG);
    let rows =
        ["code:u16,name,description@en,http_status", &format!("404,NOT_FOUND,{description},4O4"), "404,GONE,Gone,410"];
    fs::write(laid.join("rows/long_line.csv"), rows.join("\n"))?;
    // All zeros, and nearly nothing on the disk.
    File::create(laid.join("file/too_large.csv"))?.set_len(TOO_LARGE)
}

/// What is tested here has the runtime's features on, so these programs are compiled in a package of their own.
#[test]
fn a_missing_feature_is_named() {
    compiled_alone("without-feature", WITHOUT_FEATURE, rendered);
}

#[test]
fn an_error_that_leads_into_the_standard_library() {
    compiled_alone("into-std", INTO_STD, messages);
}

/// Compiles the programs of a folder in a package of their own, and compares what is told of each error.
fn compiled_alone(name: &str, folder: &str, tell: fn(&Value) -> Option<String>) {
    let package = target_directory().join("tests").join(name);
    let programs: Vec<PathBuf> = files(folder).into_iter().filter(|file| has_extension(file, "rs")).collect();
    lay_package(&package, name, &programs)
        .unwrap_or_else(|fault| panic!("no package in {}: {fault}", package.display()));
    let output = cargo()
        .args(["check", "--offline", "--bins", "--keep-going", "--message-format=json"])
        .current_dir(&package)
        .env("CARGO_TARGET_DIR", package.join("target"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
    for program in programs {
        let name = program.file_stem().and_then(OsStr::to_str).expect("a program has a name");
        let told: String = said.lines().filter_map(|line| tell(&error_of(name, line)?)).collect();
        let (told, file) = (format!("{}\n", told.trim_end()), program.with_extension("stderr"));
        if env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite") {
            fs::write(&file, told).expect("the repository is ours");
        } else {
            let promised = fs::read_to_string(&file).unwrap_or_default();
            assert_eq!(told, promised, "{name}: cargo said\n{}", String::from_utf8_lossy(&output.stderr));
        }
    }
}

/// A package that depends on the runtime as a stranger's does who turned no feature on.
fn lay_package(package: &Path, name: &str, programs: &[PathBuf]) -> io::Result<()> {
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcodes");
    let manifest = format!(
        "[workspace]\n[package]\nname = {name:?}\nedition = \"2024\"\n[dependencies]\nerrcodes.path = {runtime:?}\n"
    );
    fs::create_dir_all(package.join("src/bin"))?;
    fs::write(package.join("Cargo.toml"), manifest)?;
    // The versions that are at hand without a network.
    fs::copy("../Cargo.lock", package.join("Cargo.lock"))?;
    for program in programs {
        fs::copy(program, package.join("src/bin").join(program.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// The error of the program `name`, if this line of `cargo check` is one that has a place.
fn error_of(name: &str, line: &str) -> Option<Value> {
    let mut said: Value = serde_json::from_str(line).ok()?;
    let is_ours = said.pointer("/target/name")? == name;
    let message = said.get_mut("message")?.take();
    let has_place = !message.get("spans")?.as_array()?.is_empty();
    (is_ours && has_place).then_some(message)
}

/// The error as the compiler shows it.
fn rendered(error: &Value) -> Option<String> {
    Some(error.get("rendered")?.as_str()?.to_owned())
}

/// What the error says, where, and what it adds, without the lines that it quotes.
fn messages(error: &Value) -> Option<String> {
    let text = |value: &Value, member: &str| Some(value.get(member)?.as_str()?.to_owned());
    let mut lines = vec![format!("{}: {}", text(error, "level")?, text(error, "message")?)];
    for place in error.get("spans")?.as_array()? {
        let (line, column) = (place.get("line_start")?, place.get("column_start")?);
        lines.push(format!("{line}:{column}: {}", text(place, "label").unwrap_or_default()));
    }
    for added in error.get("children")?.as_array()? {
        lines.push(format!("{}: {}", text(added, "level")?, text(added, "message")?));
    }
    Some(lines.join("\n") + "\n")
}

fn target_directory() -> PathBuf {
    let metadata = cargo().args(["metadata", "--no-deps", "--offline", "--format-version=1"]).output();
    let metadata: Value = serde_json::from_slice(&metadata.expect("cargo runs").stdout).expect("it writes JSON");
    metadata.get("target_directory").and_then(Value::as_str).expect("every workspace has one").into()
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// All files below a folder, in the order of their paths.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|known| known == extension)
}
