//! Very large tables and tables with many mistakes: so large that nobody would see the end of a test that took quadratic
//! time. What they take is measured by the benches.

use std::fmt::Write as _;

use errcodes_codegen::{Settings, expand};
use quote::{format_ident, quote};

/// Checks, generates and shows all diagnostics, and returns their number.
fn diagnostics(table: &str) -> usize {
    let checked = Settings::inline("E", table).check().len();
    let generated = Settings::inline("E", table).generate();
    let diagnostics = generated.diagnostics();
    let told = diagnostics.render(false);
    // What rustc shows is capped.
    assert!(told.len() < 30_000, "{} bytes of diagnostics", told.len());
    assert!(told.lines().all(|line| line.len() < 1_000), "a diagnostic quotes a whole cell");
    assert!((checked == 0) <= diagnostics.is_empty());
    diagnostics.len()
}

/// Returns a table with this number of rows.
fn rows(header: &str, number: usize, row: impl Fn(usize) -> String) -> String {
    let rows = (0..number).map(|at| row(at) + "\n");
    std::iter::once(format!("{header}\n")).chain(rows).collect()
}

/// Returns a table of one row, with this number of columns after its code.
fn columns(number: usize, header: impl Fn(usize) -> String) -> String {
    let mut text = "code".to_owned();
    for at in 0..number {
        let _ = write!(text, ",{}", header(at));
    }
    text + "\nA" + &",x".repeat(number) + "\n"
}

#[test]
fn many_rows() {
    let header = "code:u32,name,http_status,kind:enum:index,next:ref:optional,description@de,description@ja";
    let row = |at: usize| {
        let next = at.checked_sub(1).map(|before| (before / 2).to_string()).unwrap_or_default();
        format!("{at},ERROR_{at},{},kind_{},{next},Beschreibung,説明", 400 + at % 100, at % 5_000)
    };
    assert_eq!(diagnostics(&rows(header, 10_000, row)), 0);
}

#[test]
fn many_faulty_rows() {
    assert_eq!(diagnostics(&rows("code,next:ref", 30_000, |at| format!("E{at:06},F{at:06}"))), 30_000);
    assert_eq!(diagnostics(&rows("code", 30_000, |_| "A".to_owned())), 29_999);
    assert!(diagnostics(&rows("code:u8,name", 30_000, |at| format!("{at}x,\"a\"b,\"c,\u{1}\r"))) > 30_000);
}

#[test]
fn many_variants_without_a_row() {
    let table = rows("code:u32,name", 5_000, |at| format!("{at},ERROR_NUMBER_{at}"));
    let variants = (0..5_000).map(|at| {
        let name = format_ident!("ErrorNumberr{at}");
        if at % 2 == 0 { quote!(#name) } else { quote!(#[catalog(row = "x0")] #name) }
    });
    let expansion = expand::derive(quote!(#[catalog(table = #table)] enum E { #(#variants),* }));
    assert!(expansion.to_string().contains("did you mean `ErrorNumber0`"));
}

#[test]
fn many_columns() {
    assert_eq!(diagnostics(&columns(50_000, |at| format!("c{at}"))), 0);
    assert_eq!(diagnostics(&columns(50_000, |at| format!("c@en-x-{at}"))), 0);
    assert_eq!(diagnostics(&columns(50_000, |_| "c".to_owned())), 49_999);
    assert!(diagnostics(&columns(50_000, |at| format!("c{at}:nothing"))) >= 50_000);
}

#[test]
fn long_cells() {
    let long = "x".repeat(2_000_000);
    assert_eq!(diagnostics(&format!("code,note\nA,{long}\n")), 0);
    assert_eq!(diagnostics(&format!("code,note:u8,next:ref\nA,{long},{long}\n")), 2);
    assert!(diagnostics(&format!("code,{long}:{long}@{long}\nA,1\n")) > 0);
    assert_eq!(diagnostics(&format!("code,note\nA,\"{}\"\n", "\"\"".repeat(500_000))), 0);
}

#[test]
fn long_lines_of_diagnostics() {
    assert!(diagnostics(&format!("code,note\n{}", "a\"b,".repeat(100_000))) > 100_000);
    // One for the cell.
    assert_eq!(diagnostics(&format!("code,note\n{}", "a\r".repeat(100_000))), 1);
    assert_eq!(diagnostics(&format!("code,note\nA,\"{}\"\n", "a\r".repeat(100_000))), 1);
    assert!(diagnostics(&format!("code,note\n{}", "\"\n".repeat(100_000))) > 0);
}

#[test]
fn many_placeholders() {
    let text = |letter: &str| (0..20_000).map(|at| format!("{{{letter}{at}}}")).collect::<Vec<_>>().concat();
    let table = |first: &str, other: &str| format!("code,text:template@en,text:template@de\nA,{first},{other}\n");
    assert_eq!(diagnostics(&table(&text("a"), &text("a"))), 0);
    assert_eq!(diagnostics(&table(&text("a"), &text("b"))), 20_000);
    assert_eq!(diagnostics(&table(&text("a"), "none")), 20_000);

    let table = table(&text("a"), &text("a"));
    let expansion = expand::derive(quote!(
        #[catalog(table = #table)]
        enum E {
            A { a: u8, b1: u8 },
        }
    ));
    assert!(expansion.to_string().contains("unknown-field"));
}
