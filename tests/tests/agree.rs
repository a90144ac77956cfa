//! One way in: `generate`, `check`, the macro and the table crate by itself report the same diagnostics for the same
//! settings.

use std::fs;
use std::path::{Path, PathBuf};

use errcodes_codegen::{Settings, Unlinked, expand};
use errcodes_table::{Level, Selection, Unnamed, read};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use tempfile::TempDir;

/// What all of them report for these settings.
#[track_caller]
fn agreed(settings: impl Fn() -> Settings) -> Vec<String> {
    let generated = settings().generate();
    let lines: Vec<String> = generated.diagnostics().lines().collect();
    let checked: Vec<String> = settings().check().lines().collect();
    assert_eq!(checked, lines, "`check` and `generate` agree");
    lines
}

/// The texts of the errors in an expansion.
fn compile_errors(expansion: TokenStream) -> Vec<String> {
    let file: syn::File = syn::parse2(expansion).expect("an expansion is items");
    let macros =
        file.items.into_iter().filter_map(|item| if let syn::Item::Macro(item) = item { Some(item.mac) } else { None });
    let errors = macros.filter(|called| called.path.segments.last().is_some_and(|name| name.ident == "compile_error"));
    errors.map(|error| error.parse_body::<syn::LitStr>().expect("its text").value()).collect()
}

/// A table that is taken as it is, by all of them and by the macro.
#[track_caller]
fn whole_table(settings: impl Fn() -> Settings, selection: &Selection, attribute: &TokenStream) {
    let lines = agreed(&settings);
    let mut selection = selection.clone();
    // As a program needs them.
    selection.unnamed = Unnamed::Refused;
    let diagnostics = read(&selection).diagnostics;
    assert_eq!(diagnostics.lines().collect::<Vec<_>>(), lines, "the table crate agrees");
    let expansion = expand::catalog(quote!(
        #[catalog(#attribute)]
        pub enum ApiError {}
    ));
    let messages = diagnostics.messages();
    let errors = messages.iter().filter(|message| message.level == Level::Error);
    let texts: Vec<String> = errors.map(errcodes_table::Message::text).collect();
    assert_eq!(compile_errors(expansion), texts, "the macro agrees");
    // As `cargo errcodes check` takes a table without further words.
    agreed(|| settings().unlinked(Unlinked::OwnIfKeyed));
}

/// All files below a folder that end so.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![PathBuf::from(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|known| known == ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The tables that a program writes as `table = "…"`.
fn inline_tables(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match (token, tokens.get(at + 1), tokens.get(at + 2)) {
            (TokenTree::Group(group), ..) => inline_tables(group.stream(), found),
            (TokenTree::Ident(name), Some(TokenTree::Punct(_)), Some(TokenTree::Literal(text))) if name == "table" => {
                let text: Option<syn::LitStr> = syn::parse_str(&text.to_string()).ok();
                found.extend(text.map(|text| text.value()));
            }
            _ => {}
        }
    }
}

#[test]
fn every_file() {
    let specs = files("../specs", "csv");
    assert!(specs.len() >= 5, "the tables of the documents");
    for file in specs {
        let path = file.to_str().expect("a path of ours");
        // Not below this package, and so no table that a macro takes.
        agreed(|| Settings::file("ApiError", path));
    }
    let mistakes = files("tests/ui", "csv");
    assert!(mistakes.len() >= 20, "the tables of the mistakes");
    for file in mistakes {
        let path = file.to_str().expect("a path of ours");
        whole_table(|| Settings::file("ApiError", path), &Selection::file(path), &quote!(spec = #path));
    }
}

#[test]
fn every_table_of_a_program() {
    let mut tables = Vec::new();
    for program in files("tests/ui", "rs") {
        let text = fs::read_to_string(&program).expect("a program of ours");
        if let Ok(tokens) = text.parse() {
            inline_tables(tokens, &mut tables);
        }
    }
    assert!(tables.len() > 150, "{} tables", tables.len());
    for table in tables {
        let table = table.as_str();
        whole_table(|| Settings::inline("ApiError", table), &Selection::inline(table), &quote!(table = #table));
    }
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("the folder takes files");
    }
    folder
}

fn in_folder(folder: &Path, table: &str) -> Settings {
    Settings::file("E", table).root(folder)
}

const FOREIGN: &str = "code:u16,name,cause:ref,kind:enum\n1,A,7,x\n2,B,8,y\n";
const OWN: &str = "code:u16,name,cause:ref,kind:enum\n1,A,2,x\n2,B,1,y\n";

#[test]
fn a_skipped_ref_may_lead_anywhere() {
    assert_eq!(agreed(|| Settings::inline("E", FOREIGN).skip("cause")), [""; 0]);
    assert_eq!(
        agreed(|| Settings::inline("E", FOREIGN)),
        [
            "table:2:5: error[dangling-ref]: no row `7` in this table",
            "table:3:5: error[dangling-ref]: no row `8` in this table",
        ]
    );
}

#[test]
fn only_does_not_look_at_the_rows_of_a_linked_table() {
    let folder = folder(&[("main.csv", OWN), ("other.csv", "code:u16,name\n1,A\n2,B\n")]);
    let only = || in_folder(folder.path(), "main.csv").only("kind", ["x"]);
    assert_eq!(agreed(|| only().link("cause", "crate::F", "other.csv")), [""; 0]);
    assert_eq!(
        agreed(only),
        [
            "main.csv:2:5: error[excluded-row]: `cause` refers to row `2`, which `only` leaves out; include that row in `only`, or skip the column: `skip(cause)`"
        ]
    );
}

#[test]
fn what_is_no_rust_is_told_by_all() {
    assert_eq!(
        agreed(|| Settings::inline("E", "code,name\nA,B\n").runtime("not a path!")),
        ["error[invalid-setting]: `not a path!` is not a path; expected a path such as `crate::AuthFault`"]
    );
    assert_eq!(
        agreed(|| Settings::inline("not a name", "code:u16,name\n1,B\n1,C\n").display("nothing")),
        [
            "table:3:1: error[duplicate-key]: duplicate code `1`; if the document really repeats it, write the column as `code:u16:index`",
            "error[invalid-setting]: `not a name` is not the name of an enum; expected an identifier such as `ApiError`",
            "error[unknown-column]: no column `nothing` in `table`; expected `name`",
        ]
    );
}

#[test]
fn file_by_file_the_table_itself_first() {
    let folder = folder(&[
        ("main.csv", "code:u16,name,http_status,fault:ref\n\n\n\n\n1,A,4O4,X\n"),
        ("linked.csv", "name,http_status\nX,4O5\n"),
    ]);
    let main = || in_folder(folder.path(), "main.csv");
    assert_eq!(
        agreed(|| main().link("fault", "crate::F", "linked.csv").link("lost", "crate::G", "none.csv")),
        [
            "main.csv:6:5: error[not-a-status]: `4O4` is not an HTTP status; expected a number from 100 to 599",
            "linked.csv:2:3: error[not-a-status]: `4O5` is not an HTTP status; expected a number from 100 to 599",
            "error[file-not-found]: no file `none.csv`",
            "error[unknown-column]: no column `lost` in `main.csv`; expected `fault`",
        ]
    );
}

#[test]
fn a_row_that_cannot_be_read_hides_no_dangling_ref() {
    // `x` may be meant as any key, but `Z` is not one; `X` may be the key of the row that has too many cells.
    let bad_key = "code:u16,name,next:ref\nx,A,x\n1,B,Z\n";
    assert_eq!(
        agreed(|| Settings::inline("E", bad_key)),
        [
            "table:2:1: error[not-a-number]: `x` is not a number; expected a number of type `u16`; if the column is text, write it as `code`",
            "table:3:5: error[dangling-ref]: no row `Z` in this table"
        ]
    );
    let ragged = "code,next:ref\nA,X\nB,Z\nX,A,C\n";
    assert_eq!(
        agreed(|| Settings::inline("E", ragged)),
        [
            "table:3:3: error[dangling-ref]: no row `Z` in this table",
            "table:4:5: error[ragged-row]: row has 3 cells but the header has 2; expected the end of the row; if a text contains a comma, quote it: `\"a, b\"`",
        ]
    );
    let commented = "code,next:ref\nA,#X\nB,Z\n#X,A\n";
    assert_eq!(
        agreed(|| Settings::inline("E", commented)),
        [
            "table:3:3: error[dangling-ref]: no row `Z` in this table",
            "table:4:1: error[misplaced-comment]: comment below the header; comments are only allowed above the header; if this is a row, quote its first cell: `\"#…\"`",
        ]
    );
}

#[test]
fn what_may_be_a_key_is_not_called_none() {
    // Leading zeros, spaces and an unreadable key column; and what an unclosed quote has swallowed.
    for (table, expected) in [
        ("code:u16,name,next:ref\n007,A,7\n 8,B,8\n", 2),
        ("code:u17:key,name,next:ref\n7,A,8\n", 1),
        ("code,next:ref\nA,B\nC,\"A\nB,A\n", 1),
    ] {
        let lines = agreed(|| Settings::inline("E", table));
        assert_eq!(lines.len(), expected, "{lines:?}");
        assert!(lines.iter().all(|line| !line.contains("dangling-ref")), "{lines:?}");
    }
}

#[test]
fn a_linked_table_with_diagnostics_still_has_its_keys() {
    let folder = folder(&[
        ("main.csv", "code:u16,name,fault:ref\n1,A,Z\nx,B,S1\n"),
        ("linked.csv", "name,http_status\nS1,4O4\nS1,200\n"),
    ]);
    let linked = [
        "main.csv:2:5: error[dangling-ref]: no row `Z` in `linked.csv`",
        "main.csv:3:1: error[not-a-number]: `x` is not a number; expected a number of type `u16`; if the column is text, write it as `code`",
        "linked.csv:2:4: error[not-a-status]: `4O4` is not an HTTP status; expected a number from 100 to 599",
        "linked.csv:3:1: error[duplicate-key]: duplicate name `S1`; if the document really repeats it, write the column as `name:index`",
    ];
    let main = || in_folder(folder.path(), "main.csv");
    assert_eq!(agreed(|| main().link("fault", "crate::F", "linked.csv")), linked);
}

#[test]
fn a_table_that_is_linked_twice_is_told_once() {
    let folder = folder(&[
        ("main.csv", "code:u16,name,fault:ref,before:ref\n1,A,S1,S2\n"),
        ("linked.csv", "name,http_status\nS1,4O4\n"),
        ("own.csv", "code:u16,name,next:ref\n1,A,2\n2,B,3\n2,C,1\n"),
    ]);
    let main = || in_folder(folder.path(), "main.csv");
    let twice = || main().link("fault", "crate::F", "linked.csv").link("before", "super::F", "linked.csv");
    assert_eq!(
        agreed(twice),
        [
            "main.csv:2:8: error[dangling-ref]: no row `S2` in `linked.csv`",
            "linked.csv:2:4: error[not-a-status]: `4O4` is not an HTTP status; expected a number from 100 to 599",
        ]
    );
    assert_eq!(twice().generate().files().len(), 2);
    // A table that refers to itself by its file.
    let own = || in_folder(folder.path(), "own.csv").link("next", "crate::E", "own.csv");
    assert_eq!(
        agreed(own),
        [
            "own.csv:3:5: error[dangling-ref]: no row `3` in `own.csv`",
            "own.csv:4:1: error[duplicate-key]: duplicate code `2`; if the document really repeats it, write the column as `code:u16:index`",
        ]
    );
    assert_eq!(own().generate().files().len(), 1);
}

#[test]
fn minus_zero_is_no_number() {
    assert_eq!(
        agreed(|| Settings::inline("E", "code:i8,name\n-0,A\n1,B\n")),
        ["table:2:1: error[not-a-number]: `-0` is not a number; expected `0`"]
    );
}

#[test]
fn diagnostics_and_readings_may_be_sent() {
    fn may_be_sent<T: Send + Sync + 'static>(_: &T) {}
    may_be_sent(&read(&Selection::inline("code\nA\n")));
    // And so be an error of any program.
    let failed: Box<dyn std::error::Error + Send + Sync> = Settings::inline("E", "code\n").check().into();
    assert!(failed.to_string().starts_with("error[no-rows]: the table has no rows"), "{failed}");
}
