//! The limits of an import that the guide states, each at the limit and one past it.

use std::fmt::Write as _;

use cargo_errcodes::{import_document, list_document};

use crate::{Folder, script, workbook};

const MIB: usize = 1024 * 1024;

/// Asserts that a document is read, and that the next larger one is refused with this message.
#[track_caller]
fn at_and_past(name: &str, at: impl AsRef<[u8]>, past: impl AsRef<[u8]>, message: &str) {
    list_document(name, at.as_ref()).unwrap_or_else(|told| panic!("at the limit: {told}"));
    let told = list_document(name, past.as_ref()).expect_err("one past the limit");
    assert!(told.contains(message) && told.starts_with("error[document-too-large]"), "{told}");
}

/// Asserts that a limit is within these sizes, since some of what it counts is not in `document`.
#[track_caller]
fn is_within(
    sizes: std::ops::RangeInclusive<usize>,
    message: &str,
    document: impl Fn(usize) -> (&'static str, String),
) {
    let is_read = |size: usize| {
        let (name, text) = document(size);
        let listed = list_document(name, text.as_bytes());
        assert!(listed.as_ref().err().is_none_or(|told| told.contains(message)), "{size}: {listed:?}");
        listed.is_ok()
    };
    let (first, last) = sizes.into_inner();
    let most = (first..=last).rev().find(|&size| is_read(size)).unwrap_or_else(|| panic!("{first} is refused"));
    assert!(most < last, "{last} is read");
}

/// The table of a document, without its recipe.
#[track_caller]
fn table(name: &str, recipe: &str, document: impl AsRef<[u8]>) -> String {
    let recipe = script(&format!("from = \"{name}\"\n{recipe}"));
    let table = import_document(&recipe, name, document.as_ref()).unwrap_or_else(|told| panic!("{told}"));
    table.strip_prefix(&recipe).expect("the recipe stays on top").to_owned()
}

/// Through the program, which reads the file.
#[test]
fn a_document_has_at_most_64_mib() {
    let folder = Folder::new();
    // What is read is refused for what it is.
    let mut text = b"%PDF".to_vec();
    for (size, message) in [(64 * MIB, "a PDF has words and no cells"), (64 * MIB + 1, "larger than 64 MiB")] {
        text.resize(size, b'x');
        folder.write("a.txt", &text);
        folder.import(&["a.txt"]).says(1, message);
    }
}

#[test]
fn a_part_of_a_workbook_has_at_most_64_mib() {
    // A part that is unpacked is found not to be UTF-8, so that nothing of that size is parsed.
    let told = |size: usize| {
        let parts: &[(&str, &[u8])] = &[("xl/workbook.xml", &vec![0xFF; size])];
        list_document("a.xlsx", &workbook(parts)).expect_err("this is not a workbook")
    };
    assert!(told(64 * MIB).contains("`xl/workbook.xml` is not UTF-8"));
    assert!(told(64 * MIB + 1).contains("`xl/workbook.xml` is larger than 64 MiB when unpacked"));
}

#[test]
fn the_parts_of_a_workbook_have_at_most_128_mib() {
    let told = |size: usize| {
        let parts: &[(&str, &[u8])] =
            &[("xl/workbook.xml", &vec![b' '; 64 * MIB]), ("xl/sharedStrings.xml", &vec![0xFF; size])];
        list_document("a.xlsx", &workbook(parts)).expect_err("this is not a workbook")
    };
    assert!(told(64 * MIB).contains("`xl/sharedStrings.xml` is not UTF-8"));
    // The relations between the parts count too, if they are there.
    let past = workbook(&[
        ("xl/workbook.xml", &vec![b' '; 64 * MIB]),
        ("xl/_rels/workbook.xml.rels", b"<R/>"),
        ("xl/sharedStrings.xml", &vec![0xFF; 64 * MIB - 3]),
    ]);
    let told = list_document("a.xlsx", &past).expect_err("one byte too many");
    assert!(told.contains("the parts of the workbook are larger than 128 MiB when unpacked"), "{told}");
}

#[test]
fn a_sheet_has_at_most_the_columns_and_rows_of_a_spreadsheet() {
    let sheet = |place: &str, row: usize| {
        let row = format!("<row r=\"{row}\"><c r=\"{place}\" t=\"str\"><v>x</v></c></row>");
        workbook(&[
            ("xl/workbook.xml", b"<w xmlns:r=\"r\"><sheet name=\"S\" r:id=\"a\"/></w>"),
            ("xl/_rels/workbook.xml.rels", b"<R><Relationship Id=\"a\" Target=\"s.xml\"/></R>"),
            ("xl/s.xml", format!("<w>{row}</w>").as_bytes()),
        ])
    };
    for (at, past, message) in [
        (sheet("XFD1", 1), sheet("XFE1", 1), "column 16385 is beyond the last column of a sheet"),
        (sheet("A1", 1_048_576), sheet("A1", 1_048_577), "row 1048577 is beyond the last row of a sheet"),
    ] {
        list_document("a.xlsx", &at).expect("the last one");
        let told = list_document("a.xlsx", &past).expect_err("beyond the last one");
        assert!(told.contains(message), "{told}");
    }
}

#[test]
fn a_document_has_at_most_a_million_cells() {
    let row = ",".repeat(999) + "\n";
    let at = row.repeat(1_000);
    at_and_past("a.csv", &at, at.clone() + "a,b\n", "more than 1000000 cells");
}

#[test]
fn merged_cells_count_wherever_they_appear() {
    // The recipe asks for a column that is not there: only the reading is of interest.
    let told = |more: &str| {
        let rows = "<tr>".repeat(999);
        let page = format!("<table><tr><td rowspan=1000 colspan=1000>x</td></tr>{rows}</table>{more}");
        import_document("#! from = \"a.html\"\n#! [columns]\n#! code = 1001\n", "a.html", page.as_bytes())
            .expect_err("the column is missing")
    };
    assert!(told("").starts_with("error[no-table]"), "{}", told(""));
    assert!(told("<table><tr><td>y</table>").contains("more than 1000000 cells"));
}

#[test]
fn merged_cells_repeat_at_most_256_mib() {
    let told = |bytes: usize| {
        let page =
            format!("<table><tr><td rowspan=257>{}</td></tr>{}</table>", "x".repeat(bytes), "<tr><td>y".repeat(256));
        import_document("#! from = \"a.html\"\n#! [columns]\n#! code = 9\n", "a.html", page.as_bytes())
            .expect_err("the column is missing")
    };
    assert!(told(MIB).starts_with("error[no-table]"));
    let past = told(MIB + 1);
    assert!(past.contains("repeat more than 256 MiB of text"), "{past}");
}

#[test]
fn spans_are_those_of_a_browser() {
    let wide = |columns: usize| format!("<table><tr><td colspan={columns}>x<td>y</table>");
    for columns in [1_000, 1_001] {
        assert_eq!(table("a.html", "header = 0\n[columns]\ncode = 1001", wide(columns)), "code\ny\n");
    }
    // In a browser a cell of 65,535 rows ends above the last one.
    let tall = |rows: usize| {
        format!("<table><tr><td rowspan={rows}>x<td>1</tr>{}<tr><td>y</table>", "<tr><td>z</tr>".repeat(65_533))
    };
    for rows in [65_534, 65_535] {
        let table = table("a.html", "header = 0\nwhere = { 1 = 'y' }\n[columns]\ncode = 1", tall(rows));
        assert_eq!(table, "code\ny\n", "{rows}");
    }
}

#[test]
fn unclosed_elements_are_not_repeated_more_often_than_the_text_is_long() {
    let page = |fonts: usize, paragraphs: usize| {
        let fonts = (0..fonts).fold(String::new(), |mut fonts, size| {
            // Writing to a string does not fail.
            let _ = write!(fonts, "<font size={size}>");
            fonts
        });
        format!("<p>{fonts}{}", "</p><p>x".repeat(paragraphs))
    };
    at_and_past("a.html", page(3, 5_000), page(9, 5_000), "repeated more often than the text is long");
}

#[test]
fn a_tag_has_at_most_10_000_attributes() {
    let page = |attributes: usize| {
        let attributes = (0..attributes).fold(String::new(), |mut tag, number| {
            let _ = write!(tag, " a{number}=1");
            tag
        });
        format!("<p{attributes}>")
    };
    at_and_past("a.html", page(10_000), page(10_001), "more than 10000 attributes");
}

#[test]
fn values_are_nested_at_most_512_levels() {
    let message = "nested deeper than 512";
    is_within(500..=514, message, |levels| ("a.yaml", "- ".repeat(levels) + "x\n"));
    is_within(500..=514, message, |levels| ("a.xml", "<a>".repeat(levels) + &"</a>".repeat(levels)));
    // The parser of JSON, and of YAML in brackets, has 255.
    is_within(254..=256, "recursion limit exceeded", |levels| {
        ("a.json", "[".repeat(levels) + "1" + &"]".repeat(levels))
    });
    is_within(500..=514, message, |levels| ("a.html", "<div>".repeat(levels) + "x"));
}

#[test]
fn a_tree_has_at_most_a_million_values() {
    let message = "more than 1000000 values";
    is_within(999_998..=999_999, message, |values| ("a.xml", format!("<a>{}</a>", "<b/>".repeat(values))));
    // Aliases count as all that they refer to: a list of 1,000 values.
    is_within(998..=1_000, "aliases repeat more than 1000000 values", |aliases| {
        let list = "x,".repeat(999);
        ("a.yaml", format!("a: &a [{list}]\nb: [{}]\n", "*a,".repeat(aliases)))
    });
}

#[test]
fn nested_elements_repeat_at_most_256_mib() {
    // Each level that has a text of its own has those of all below it.
    let document = |bytes: usize| nested(256, bytes);
    at_and_past("a.xml", document(MIB - 256), document(MIB), "repeat more than 256 MiB of text");
}

/// Elements, each with a letter of its own, around a text.
fn nested(levels: usize, bytes: usize) -> String {
    "<a>x".repeat(levels) + &"y".repeat(bytes) + &"</a>".repeat(levels)
}

#[test]
fn xml_has_at_most_four_million_nodes() {
    let document = |comments: usize| format!("<a>{}</a>", "<!---->".repeat(comments));
    list_document("a.xml", document(3_999_990).as_bytes()).expect("below the limit");
    let told = list_document("a.xml", document(4_000_000).as_bytes()).expect_err("the element is one more");
    assert!(told.contains("nodes limit"), "{told}");
}

#[test]
fn paths_visit_at_most_20_million_values() {
    let document = format!("{{\"a\": [{}0]}}", "0,".repeat(9_998));
    let visits = |paths: usize| {
        let columns: String =
            (0..paths).flat_map(|column| [format!("c{column}"), " = \"../../**/x\"\n".to_owned()]).collect();
        let recipe = format!("#! rows = \"/a/*\"\n#! from = \"a.json\"\n#! [columns]\n{}", script(&columns));
        import_document(&recipe, "a.json", document.as_bytes()).expect_err("no value has this name")
    };
    let told = visits(1);
    assert!(told.contains("the paths visit more than 20000000 values"), "{told}");
}

#[test]
fn a_match_has_at_most_1_mib_and_a_body_16_kib() {
    let recipe = "record = '(?s)<(?<code>\\w+)>.*?</>'\n[columns]\ncode = \"code\"\nbody = \"body\"";
    let text = |before: usize, inside: usize, body: usize| {
        format!("{}<A>{}</>{}<B></>", "-\n".repeat(before), "x\n".repeat(inside), "y".repeat(body))
    };
    let longest = (MIB - 6) / 2;
    for before in [0, MIB / 2 - 10] {
        let made = table("a.txt", recipe, text(before, longest, 3));
        assert_eq!(made, "code,body\nA,yyy\nB,\n", "{before}");
    }
    let recipe = script(&format!("from = \"a.txt\"\n{recipe}"));
    let told = import_document(&recipe, "a.txt", text(0, longest + 1, 3).as_bytes()).expect_err("too long");
    assert!(told.contains("a match of `record` is larger than 1 MiB"), "{told}");
    for (body, kept) in [(16 * 1024, 16 * 1024), (16 * 1024 + 1, 16 * 1024)] {
        let table = import_document(&recipe, "a.txt", text(0, 1, body).as_bytes()).expect("a table");
        assert!(table.contains(&format!("A,{}\n", "y".repeat(kept))), "{body}");
    }
}

#[test]
fn a_cell_is_split_into_at_most_10_000_rows() {
    let document = |parts: usize| {
        let codes = (0..parts).fold(String::new(), |mut codes, code| {
            let _ = write!(codes, "{code} ");
            codes
        });
        format!("Code\n{codes}\nA\n")
    };
    let split = |parts: usize| table("a.csv", "[columns]\ncode = { from = \"Code\", split = ' ' }", document(parts));
    assert_eq!(split(10_000).lines().count(), 10_002);
    // The report says that the row is left out.
    assert_eq!(split(10_001), "code\nA\n");
    let folder = Folder::with("a.csv", document(10_001), "[columns]\ncode = { from = \"Code\", split = ' ' }");
    folder.import(&["t.csv"]).says(0, "1 row left out, `split` makes more than 10000 rows of one");
}

#[test]
fn a_pad_has_at_most_100_characters() {
    let padded = |pad: usize| {
        let recipe = format!("#! from = \"a.csv\"\n#! [columns]\n#! code = {{ from = \"Code\", pad = {pad} }}\n");
        import_document(&recipe, "a.csv", b"Code,x\n1,\n")
    };
    assert!(padded(100).expect("a table").ends_with(&format!("\n{}1\n", "0".repeat(99))));
    let told = padded(101).expect_err("too wide");
    assert!(told.contains("`pad` is at most 100"), "{told}");
}

/// A range of merged cells costs as much as the rows that are there.
#[test]
fn merged_cells_of_a_sheet_do_not_visit_rows_that_are_not_there() {
    let merges = "<mergeCell ref=\"A1:A1048576\"/>".repeat(20_000);
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row><row r=\"1048576\"/>";
    let sheet = format!("<w>{rows}{merges}</w>");
    let bytes = workbook(&[
        ("xl/workbook.xml", b"<w xmlns:r=\"r\"><sheet name=\"S\" r:id=\"a\"/></w>"),
        ("xl/_rels/workbook.xml.rels", b"<R><Relationship Id=\"a\" Target=\"s.xml\"/></R>"),
        ("xl/s.xml", sheet.as_bytes()),
    ]);
    list_document("a.xlsx", &bytes).expect("two rows");
}
