//! Tables made of bytes: real header words and nasty cells, for the targets that look at tables.

#[rustfmt::skip]
const WORDS: &[&str] = &[
    ",", "\n", "\"", "code", "name", "variant", "http_status", "soap_fault", "soap_namespace", "deprecated", "message",
    "description", "title", "next", "x", ":", ":u8", ":u16", ":u64", ":i8", ":bool", ":enum", ":ref", ":text", ":template",
    ":optional", ":key", ":index", ":list", ":hex", ":range", ":blank", ":key(x)", "@en", "@ja", "@zh-Hant", "A", "B", "1",
    "2", "0x0A", "-1", "404", "99", "4000-4099", "true", "s:Server", "urn:s", "{a}", "{b}", "{{", "}}", "{", "a|b", "|",
    "\u{1b}]0;x\u{7}", "\u{9b}2J", "\r", "\u{202e}", "\u{200b}", "\u{feff}", "*/", "r#\"", "]]>", "</script>", "<javascript:x>",
    "[`Self`]", "```", "# ", " ", "\\", "受信", "🦀", "=\"x\"", "# errcodes-allow: duplicate-text A: why\n", "#", "\n\n",
    "type", "self", "none", "ß", "1e5", "65536", "01", "\u{a0}", "code,name\n", "\nA,B\n",
];

/// Returns a text of words, one for each byte.
pub(crate) fn words(bytes: &[u8]) -> String {
    bytes.iter().filter_map(|byte| WORDS.get(usize::from(*byte) % WORDS.len())).copied().collect()
}

/// Headers, and cells that they accept.
#[rustfmt::skip]
const COLUMNS: &[(&str, &[&str])] = &[
    ("name:index", &["A_ONE", "B", "type", "Self_1", "é_x", "NONE"]),
    ("http_status", &["404", "500", "200", "599"]),
    ("http_status:optional:index", &["404", "", "500"]),
    ("http_status:list", &["404|500", "400"]),
    ("message:template@en", &["{a} and {b}", "{{x}}", "{type}", "none"]),
    ("message:template@ja", &["{b} {a}", "受信 {a}", "{type}"]),
    ("hint:template:optional", &["{a}", "", "{{"]),
    ("description@en", &["x", "*/ r#\"", "[`Self`] ```", "\r\n# h", "🦀 \\", "\u{202f}{a}"]),
    ("description:optional@zh-Hant", &["", "受信", "<javascript:x>"]),
    ("title", &["T", "]]></script>", "`x`"]),
    ("deprecated", &["", "", "use [x](y) <b>", "why `not`\n"]),
    ("soap_fault", &["s:Server", "s:Client.\u{e9}", "t:A"]),
    ("kind:enum", &["a", "b_c", "self", "type", "9x"]),
    ("kind2:enum:optional:index", &["", "x", "y z"]),
    ("next:ref:optional", &["", "0"]),
    ("n:u8", &["0", "255", "7"]),
    ("n64:u64:optional", &["18446744073709551615", "", "1"]),
    ("i:i8:index", &["-128", "127", "0"]),
    ("i64:i64:hex", &["0x10", "-9", "0x7FFFFFFFFFFFFFFF"]),
    ("mask:u32:hex:index", &["0x0A", "0x80070005"]),
    ("flag:bool", &["true", "false"]),
    ("maybe:bool:optional:index", &["true", "", "false"]),
    ("tags:list", &["a|b", "c", "{"]),
    ("message:list", &["x|y", "z"]),
    ("description:template@de", &["{a}", "x"]),
    ("numbers:u16:list:optional", &["1|2", "", "65535"]),
    ("label:index", &["x", "a\u{a0}b", "\\"]),
    ("type", &["x", "\"", "\t"]),
    ("impl:optional", &["", "x"]),
    ("is_ok:bool", &["true", "false"]),
    ("a_rather_long_name_of_a_column_that_goes_on_and_on:optional", &["", "x = 1"]),
];
/// Headers of the first column, whose cells are numbers or words.
const CODES: &[&str] = &[
    "code",
    "code",
    "code:u16",
    "code:i32:hex",
    "code:u32:range",
    "code:blank:key",
    "name",
    "code:index",
    "id:u8:key",
];

/// Returns a table of some rows, whose columns and cells are chosen by the bytes; most of them have no error.
pub(crate) fn shaped(bytes: &[u8]) -> String {
    let mut bytes = bytes.iter().copied().map(usize::from);
    let mut next = |below: usize| bytes.next().unwrap_or_default() % below.max(1);
    let first = CODES[next(CODES.len())];
    let mut columns: Vec<&(&str, &[&str])> = Vec::new();
    for _ in 0..next(7) {
        let column = &COLUMNS[next(COLUMNS.len())];
        let name = |header: &'static str| header.split(':').next().unwrap_or_default();
        let is_new = columns.iter().all(|known| name(known.0) != name(column.0)) && name(column.0) != name(first);
        columns.extend(is_new.then_some(column));
    }
    let has_fault = columns.iter().any(|column| column.0 == "soap_fault");
    let mut header = vec![first];
    header.extend(columns.iter().map(|column| column.0));
    header.extend(has_fault.then_some("soap_namespace"));
    header.push("variant");
    let mut table = header.join(",") + "\n";
    for row in 0..=next(5) {
        let mut cells = vec![match first {
            "code:u32:range" => format!("{}-{}", row * 100, row * 100 + 50),
            "code:blank:key" if row == 0 => String::new(),
            "name" => format!("{}_{row}", ["A", "B c", "Self", "ERR"][next(4)]),
            "code" | "code:blank:key" if next(3) == 0 => format!("{}_{row}", ["A", "é", "self", "X Y"][next(4)]),
            _ => row.to_string(),
        }];
        // A nasty word now and then.
        let pick = |next: &mut dyn FnMut(usize) -> usize, of: &[&'static str]| of[next(of.len())].to_owned();
        for (_, known) in &columns {
            let is_nasty = next(32) == 31;
            cells.push(pick(&mut next, if is_nasty { WORDS } else { known }));
        }
        cells.extend(has_fault.then(|| "urn:s".to_owned()));
        cells.push(if first == "name" && next(2) == 0 { String::new() } else { format!("V{row}") });
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        table += &(quoted.join(",") + "\n");
    }
    table
}
