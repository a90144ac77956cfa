//! Cells that would be something else than text in some language: the one list for all tests that show cells somewhere.

/// Each ends a string, a comment, a script or a cell somewhere, or begins markup, code, a header or a template.
const PIECES: [&str; 25] = [
    "<script>alert(1)</script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x",
    "]]>",
    "&lt;b&gt; &amp; &#60;",
    "*/ x /* // x",
    "\"#r\"##",
    "\\\" \\",
    "'x' `y`",
    "${x} #{x} %{x} $x",
    "{{ x }} {% raw %}",
    "**x** _y_ ~~z~~",
    "[x](javascript:alert(1)) ![x](y)",
    "<javascript:alert(1)>",
    "\n# x\n\n| a | b |\n|---|---|\n",
    "```\nx\n```",
    "\n\n    x\n\n---\n",
    "@all https://a.example www.b.example",
    "::error::x\n##[error]x",
    "\ncargo::rustc-cfg=x\ncargo:rustc-link-arg=x\n",
    "\nSet-Cookie: x=y\n\n<b>x</b>",
    "=cmd|' /C x'!A0",
    "\u{2028}\u{feff}x\u{200b}\u{a0}y",
    "__proto__ constructor",
];

/// Each does something to a terminal or to the order of a text. A table with one of them is refused; its diagnostics are not.
pub(crate) const REFUSED: [&str; 8] =
    ["\u{1b}[35;7m", "\u{1b}]0;pwned\u{7}", "\u{1b}[2J", "\u{9b}2J", "\u{8}\u{8}", "\u{202e}", "\u{2066}", "\u{7f}"];

/// Returns each piece in eight surroundings. Each text begins and ends with a letter, so that none is trimmed.
pub(crate) fn cells() -> Vec<String> {
    let mut cells = Vec::new();
    for piece in PIECES {
        cells.extend([
            format!("a{piece}b"),
            format!("a {piece} b"),
            format!("a\n{piece}\nb"),
            format!("a\"{piece}\"b"),
            format!("a'{piece}'b"),
            format!("a{piece}{piece}b"),
            format!("a\\{piece}\\b"),
            format!("a{}{piece}b", "x".repeat(2_000)),
        ]);
    }
    cells
}

/// Returns a table with these columns behind the code, in each of which a row has its cell. Lines end as in a file of
/// Windows in every third row.
pub(crate) fn table(columns: &[&str], cells: &[String]) -> String {
    let mut table = format!("code,{}\n", columns.join(","));
    for (number, cell) in cells.iter().enumerate() {
        let cell = cell.replace('"', "\"\"");
        let cell = if number % 3 == 0 { cell.replace('\n', "\r\n") } else { cell };
        let row = format!(",\"{cell}\"").repeat(columns.len());
        table.extend(["N", &number.to_string(), &row, "\n"]);
    }
    table
}
