//! Random cells of every kind, biased towards the odd ones.

use crate::model::{Cell, Kind};
use crate::random::Random;

/// Texts that break out of strings, comments, format strings and Markdown unless they are escaped.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\"", "\\", "\\\\", "'", "`", "```", "~~~", "*/", "/*", "//", "///", "//!", "#", "#!", "r#\"", "\"#", "\"\"\"",
    "\\n", "\\u{41}", "\\\"", "$x", "$crate", "%s", "%", "&amp;", "<tag>", "</div>", "<script>", "[x]", "[x](y)",
    "[`Self`]", "![x][y]", "[x]: y", "http://a.b/c?d=e&f", "#[doc]", "fn main()", "compile_error!(\"x\");", ");",
    "];", "|", "||", "* * *", "---", "===", "# H", "1. x", "- x", "> x", "    x", "\n", "\n\n", "\n    x", "\n```",
    "\t", " ", "  ", "\u{3000}", "\u{a0}", "受信", "エラー", "🦀", "👩‍👩‍👧", "é", "e\u{301}", "ﷺ", "İ", "ß", "\u{200b}",
    "\u{2028}", "\u{feff}", "\u{10ffff}", "\u{e000}", ",",
];
const BRACES: [&str; 8] = ["{", "}", "{}", "{0}", "{x:?}", "{{", "}}", "{x"];
const PLACEHOLDERS: [&str; 7] = ["{a}", "{user_code}", "{0}", "{{", "}}", "{{{a}}}", "{_}"];
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "a", "b", "three_ds", "Ok", "Err", "None", "Some", "All", "name", "Option", "x-1", "union pay", "say \"hi\"",
    "c\\d", "d{}", "*/ e", "two\nlines", "F.G", "h1", "U8", "catalog!", "struct X;",
];
const PREFIXES: [(&str, &str); 4] =
    [("s", "urn:s"), ("soap-env", "http://x.org/y?z=1&b#f"), ("認証", "urn:ü:$x"), ("_x.1", "a'b*/")];

/// Returns a text, with braces or as a template.
fn text(kind: Kind, random: &mut Random) -> String {
    let pieces = match kind {
        Kind::Template => &PLACEHOLDERS[..],
        _ => &BRACES[..],
    };
    let one = |random: &mut Random| match random.below(4) {
        0 => random.pick(pieces),
        _ => random.pick(PIECES),
    };
    let most = if random.once_in(8) { 30 } else { 5 };
    let length = 1 + random.below(most);
    (0..length).map(|_| one(random)).collect()
}

/// Returns the text in another language: other words, the same placeholders in another order.
pub(crate) fn translated(template: &str, random: &mut Random) -> Cell {
    let mut pieces: Vec<String> = placeholders(template).into_iter().map(|name| format!("{{{name}}}")).collect();
    for _ in 0..random.below(5) {
        // A template would read braces as placeholders.
        pieces.push(if random.once_in(4) { random.pick(&["{{", "}}"]) } else { random.pick(&PIECES[..8]) }.to_owned());
    }
    random.shuffle(&mut pieces);
    // Never blank.
    Cell::plain(pieces.concat() + "。")
}

/// Returns the names between single braces.
fn placeholders(template: &str) -> Vec<&str> {
    pieces(template).into_iter().filter_map(Result::err).collect()
}

/// Returns the message if the value of each placeholder is its name in brackets.
pub(crate) fn filled(template: &str) -> String {
    pieces(template).into_iter().map(|piece| piece.map_or_else(|name| format!("<{name}>"), str::to_owned)).collect()
}

/// Iterates over the pieces of a template: texts, and the names of placeholders as errors.
fn pieces(template: &str) -> Vec<Result<&str, &str>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        pieces.push(Ok(&rest[..at]));
        let (brace, behind) = rest[at..].split_at(1);
        rest = if let Some(behind) = behind.strip_prefix(brace) {
            pieces.push(Ok(brace));
            behind
        } else {
            let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
            pieces.push(Err(name));
            behind
        };
    }
    pieces.push(Ok(rest));
    pieces
}

/// Returns a number of the type, often one at the end of its range.
fn integer(name: &str, random: &mut Random) -> Cell {
    let bits: u32 = name[1..].parse().expect("the name of a type");
    let (least, most): (i128, i128) =
        if name.starts_with('u') { (0, (1 << bits) - 1) } else { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) };
    let number = match random.below(5) {
        0 => least,
        1 => most,
        2 => 0,
        3 => (most - i128::try_from(random.below(100)).expect("small")).max(least),
        _ => i128::try_from(random.below(100)).expect("small"),
    };
    let written = match random.below(4) {
        0 if least == 0 => format!("0x{number:x}"),
        1 if least == 0 => format!("0X{number:04X}"),
        _ => number.to_string(),
    };
    Cell { written, meant: number.to_string() }
}

/// Returns a cell that is not blank; for `ref`, one of `keys`. The value of a `QName` is `prefix namespace local`.
pub(crate) fn cell(kind: Kind, keys: &[String], random: &mut Random) -> Cell {
    match kind {
        Kind::Text | Kind::Template => Cell::plain(text(kind, random)),
        Kind::Bool => {
            let written = random.pick(&["true", "false", "TRUE", "False"]);
            Cell { written: written.to_owned(), meant: written.to_lowercase() }
        }
        Kind::Integer(name) => integer(name, random),
        Kind::Enum => Cell::plain(random.pick(VALUES)),
        Kind::Ref => Cell::plain(keys[random.below(keys.len())].clone()),
        Kind::Status => Cell::plain((100 + random.below(500)).to_string()),
        Kind::QName => {
            let (prefix, namespace) = random.pick(&PREFIXES);
            let local = format!("{}{}", random.pick(&["Server", "a-b.c", "認", "_"]), random.below(40));
            Cell { written: format!("{prefix}:{local}"), meant: format!("{prefix} {namespace} {local}") }
        }
        Kind::Other => Cell::default(),
    }
}
