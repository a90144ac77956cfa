//! Layouts of documents, one by one, each with a recipe of the guide's words.

use crate::{Folder, workbook};

#[track_caller]
fn made(document: &str, text: &str, recipe: &str, expected: &str) {
    assert_eq!(Folder::with(document, text, recipe).table(), expected);
}

#[test]
fn definition_lists_also_nested_ones() {
    let page = "<dl><dt><b>ERROR_ONE</b></dt><dd><dl><dt>500 (0x1F4)</dt><dt>It &amp; that.</dt></dl></dd>\
                <dt>ERROR_TWO</dt><dt>ERROR_THREE</dt><dd>501 (0x1F5)<p>Both.</p></dd></dl>";
    made(
        "a.html",
        page,
        "[columns]\nname = \"term\"\nnumber = { from = \"definition\", take = '^\\d+' }\ndescription = { from = \"definition\", remove = '^\\d+ \\(0x[0-9A-F]+\\)\\n' }",
        "name,number,description\nERROR_ONE,500,It & that.\nERROR_TWO,501,Both.\nERROR_THREE,501,Both.\n",
    );
}

#[test]
fn headings_with_subheadings_and_label_tables() {
    let page = "<h2>Faults</h2><h3>E1 lost</h3><p>It is lost.</p><h4>Cause</h4><p>Nobody looked.</p>\
                <h3>E2 late</h3><table><tr><th>Cause</th><td>Snow.</td></tr><tr><th>Action</th><td>Wait.</td></tr></table>";
    made(
        "a.html",
        page,
        "table = \"Faults\"\n[columns]\ncode = { from = \"heading\", take = '^E\\d' }\n\"description:optional\" = \"body\"\n\"cause:optional\" = \"Cause\"\n\"resolution:optional\" = \"action\"\n\"category:enum\" = \"@heading\"",
        "code,description:optional,cause:optional,resolution:optional,category:enum\nE1,It is lost.,Nobody looked.,,Faults\nE2,,Snow.,Wait.,Faults\n",
    );
}

#[test]
fn items_of_a_list() {
    made(
        "a.md",
        "# Errors\n\n- `E1`: it is lost\n- `E2`: it is late\n",
        "[columns]\ncode = { from = \"item\", take = '^\\w+' }\ndescription = { from = \"item\", take = ': (.*)' }",
        "code,description\nE1,it is lost\nE2,it is late\n",
    );
}

#[test]
fn markdown_with_raw_html_and_a_table_below_prose() {
    let text = "<!-- license -->\n<table>\n<tr><td>code</td><td>text</td></tr>\n<tr><td><p><a name=\"x\"></a>E1</p></td><td><p>one</p><p>two</p></td></tr>\n</table>\n\nMore:\ncode | text\n---|---\n~~E9~~ | gone\nE2 | a \\| b\nglued prose\n";
    let folder =
        Folder::with("a.md", text, "[columns]\ncode = { from = \"code\", take = '^E\\d$' }\ndescription = \"text\"");
    let ran = folder.import(&["t.csv"]);
    ran.says(0, "struck out: `E9 | gone`").says(0, "`take` finds no `code`: `glued prose`");
    assert_eq!(crate::without_comments(&folder.read("t.csv")), "code,description\nE1,\"one\ntwo\"\nE2,a | b\n");
}

#[test]
fn several_codes_in_a_cell_are_several_rows() {
    made(
        "a.html",
        "<table><tr><th>Code<th>Text</tr><tr><td>500, 502<br>504<td>x</tr></table>",
        "[columns]\n\"code:u16\" = { from = \"Code\", split = '[,\\s]+' }\ndescription = \"Text\"",
        "code:u16,description\n500,x\n502,x\n504,x\n",
    );
    made(
        "a.html",
        "<table><tr><th>Code<th>HTTP</tr><tr><td>A<td>500, 502</tr></table>",
        "[columns]\ncode = \"Code\"\n\"http_status:list\" = { from = \"HTTP\", split = ', ', list = true }",
        "code,http_status:list\nA,500|502\n",
    );
}

#[test]
fn the_words_of_a_column_in_their_order() {
    made(
        "a.csv",
        "g,c,n\nX,7 (x),-\n,8 (y),N/A\nY,9 (z),text*\n",
        "[columns]\ncode = { from = \"c\", take = '^\\d+', fill = \"env:{}\" }\nlong = { from = \"c\", take = '^\\d+', pad = 4 }\n\
         \"note:optional\" = \"n\"\ngroup = { from = \"g\", down = true, map = { X = \"ex\", Y = \"why\" } }\nsame = { value = \"s\" }\nraw = { from = \"n\", raw = true }",
        "code,long,note:optional,group,same,raw\nenv:7,0007,,ex,s,-\nenv:8,0008,,ex,s,N/A\nenv:9,0009,text,why,s,text*\n",
    );
}

#[test]
fn two_documents_are_joined_by_key() {
    let folder = Folder::with(
        "de.html",
        "<table><tr><th>Code<th>Text</tr><tr><td>1<td>eins</tr><tr><td>2<td>zwei</tr></table>",
        "[columns]\ncode = \"Code\"\n\"message@de\" = \"Text\"\n[[also]]\nfrom = \"en.html\"\n[also.columns]\ncode = \"No\"\n\"message@en\" = \"Text\"",
    );
    folder.write(
        "en.html",
        "<table><tr><th>No<th>Text</tr><tr><td>2<td>two</tr><tr><td>1<td>one</tr><tr><td>3<td>three</tr></table>",
    );
    let ran = folder.import(&["t.csv"]);
    ran.says(0, "`[[also]]` has 1 keys that the document does not have: `3`");
    assert_eq!(crate::without_comments(&folder.read("t.csv")), "code,message@de,message@en\n1,eins,one\n2,zwei,two\n");
    folder.write("new.html", "<table><tr><th>No<th>Text</tr><tr><td>2<td>TWO</tr><tr><td>1<td>one</tr></table>");
    folder.import(&["t.csv", "--from", "en.html=new.html"]).says(0, "message@en `two` → `TWO`");
}

#[test]
fn several_documents_make_one_table() {
    let folder = Folder::with("a.csv", "code,text\n1,a\n", "");
    folder.write("b.csv", "code,text\n2,b\n");
    folder.write(
        "t.csv",
        crate::script("from = [\"a.csv\", \"b.csv\"]\n[columns]\ncode = \"code\"\ndescription = \"text\""),
    );
    assert_eq!(folder.table(), "code,description\n1,a\n2,b\n");
}

#[test]
fn yaml_scalars_stay_text_and_references_are_followed() {
    let text = "codes:\n  - {code: 0080, on: NO, tags: [a, b], more: {$ref: '#/texts/x'}}\n  - {code: 1e3, on: yes, tags: []}\ntexts:\n  x: {text: a b}\n";
    made(
        "a.yaml",
        text,
        "rows = \"/codes/*\"\n[columns]\ncode = \"code\"\non = \"on\"\n\"tags:list:optional\" = { from = \"tags\", list = true }\n\"text:optional\" = \"more/text\"\nnumber = \"*1\"",
        "code,on,tags:list:optional,text:optional,number\n0080,NO,a|b,a b,0\n1e3,yes,,,1\n",
    );
}

/// What is proposed has the types of its cells, so that the first table needs no person to set them.
#[test]
fn a_proposal_for_a_tree_has_types() {
    let folder = Folder::new();
    let json = r#"{"errors":[{"code":1001,"name":"GONE","status":404,"message":"It is gone.","resolution":""},
        {"code":1002,"name":"LATE","status":"409 Conflict","message":"It is late.","resolution":"Wait."}]}"#;
    folder.write("a.json", json);
    folder.import(&["a.json", "--to", "a.csv"]).says(0, "2 added");
    assert_eq!(
        crate::without_comments(&folder.read("a.csv")),
        "code:u32,name,http_status,message,resolution:optional\n1001,GONE,404,It is gone.,\n1002,LATE,409,It is late.,Wait.\n"
    );
    // Zeros at the front are part of a code, and one of these has no status.
    folder.write("b.yaml", "errors:\n  '0012': {status: 404, message: gone}\n  '1003': {message: late}\n");
    folder.import(&["b.yaml", "--to", "b.csv"]).says(0, "2 added");
    assert_eq!(
        crate::without_comments(&folder.read("b.csv")),
        "code,http_status:optional,message\n0012,404,gone\n1003,,late\n"
    );
}

#[test]
fn parallel_lists_of_a_schema() {
    let text = "{\"Code\": {\"enum\": [1, 2], \"x-enum-varnames\": [\"A\", \"B\"], \"x-enum-descriptions\": [\"\\ud83d\\ude00\", \"b\"]}}";
    made(
        "a.json",
        text,
        "rows = \"/Code/enum/*\"\n[columns]\ncode = \".\"\nname = \"../../x-enum-varnames/*1\"\ndescription = \"../../x-enum-descriptions/*1\"",
        "code,name,description\n1,A,😀\n2,B,b\n",
    );
}

#[test]
fn wsdl_enumerations() {
    let text = "<?xml version=\"1.0\"?><wsdl:definitions xmlns:wsdl=\"w\" xmlns:xs=\"x\"><wsdl:types><xs:schema><xs:simpleType name=\"Other\"><xs:restriction><xs:enumeration value=\"Z\"/></xs:restriction></xs:simpleType>\
        <xs:simpleType name=\"Code\"><xs:restriction>\n<xs:enumeration value=\"A\"><xs:annotation><xs:documentation xml:lang=\"de\">eins</xs:documentation><xs:documentation xml:lang=\"en\">one\n   line</xs:documentation></xs:annotation></xs:enumeration>\n\
        <xs:enumeration value=\"B\"/></xs:restriction></xs:simpleType></xs:schema></wsdl:types></wsdl:definitions>";
    made(
        "a.wsdl",
        text,
        "rows = \"/**/simpleType[@name=Code]/restriction/enumeration\"\n[columns]\ncode = \"@value\"\n\"description:optional@en\" = \"annotation/documentation[@lang=en]\"\n\"description:optional@de\" = \"annotation/documentation[@lang=de]\"",
        "code,description:optional@en,description:optional@de\nA,one line,eins\nB,,\n",
    );
}

#[test]
fn a_c_header() {
    let text = "/* Errors of net */\n\n#define E_OK 0 /**< fine */\n#define E_LOST (-1) // it is\n                    // lost\ntypedef enum { /* first */ LATE = 0x10, //!< late\n FULL } fault_t;\n";
    made(
        "a.h",
        text,
        "table = \"#define\"\n[columns]\n\"code:i32\" = \"value\"\nname = \"name\"\n\"description:optional\" = \"behind\"",
        "code:i32,name,description:optional\n0,E_OK,fine\n-1,E_LOST,it is lost\n",
    );
    made(
        "a.h",
        text,
        "table = \"fault_t\"\n[columns]\n\"code:u32:hex\" = \"literal\"\nname = \"name\"",
        "code:u32:hex,name\n0x10,LATE\n17,FULL\n",
    );
}

#[test]
fn records_of_a_text() {
    let text = "Intro\n\n== Codes ==\nA_ONE 400\n\nFirst line\nsecond line.\n\nA_TWO 401\n\nThe other.\n\nNotes\n\nA_TOO 500\n";
    made(
        "a.txt",
        text,
        "after = '== Codes ==\\n'\nrecord = '(?m)^(?<name>A_[A-Z]+) (?<status>4\\d\\d)$'\nend = '\\n\\n\\w+\\n\\n'\n[columns]\nname = \"name\"\nhttp_status = \"status\"\ndescription = { from = \"body\", lines = \"join\" }",
        "name,http_status,description\nA_ONE,400,First line second line.\nA_TWO,401,The other.\n",
    );
}

#[test]
fn records_far_apart_are_all_found() {
    let gap = "x".repeat(50) + "\n";
    let text = format!("{}E1 one\n{}E2 two\n{}", gap.repeat(1500), gap.repeat(1500), gap.repeat(1500));
    let folder = Folder::with(
        "a.txt",
        text,
        "record = '(?m)^(?<code>E\\d) (?<text>.*)$'\n[columns]\ncode = \"code\"\ndescription = \"text\"\n",
    );
    folder.import(&["t.csv"]).says(0, "2 added").says(0, "cut 16 KiB behind the match, the first at line 1501");
}

/// A workbook with one sheet.
fn sheets(styles: &str, sheet: &str) -> Vec<u8> {
    workbook(&[
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"Old\" state=\"hidden\" r:id=\"b\"/><sheet name=\"Codes\" r:id=\"a\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<R><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/><Relationship Id=\"b\" Target=\"/xl/worksheets/s.xml\"/></R>",
        ),
        (
            "xl/sharedStrings.xml",
            b"<sst><si><t>Code</t></si><si><t>Text</t></si><si><r><rPr><strike/></rPr><t>old </t></r><r><t>new</t></r><rPh><t>x</t></rPh></si></sst>",
        ),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/s.xml", sheet.as_bytes()),
    ])
}

#[test]
fn number_formats_and_struck_out_rows_of_a_sheet() {
    let styles = "<s><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000\"/></numFmts><fonts><font/><font><strike/></font></fonts>\
        <cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"1\"/></cellXfs></s>";
    let sheet = "<w><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>\
        <row r=\"3\"><c r=\"B3\" s=\"1\"><v>7</v></c><c r=\"C3\" t=\"s\"><v>2</v></c></row>\
        <row r=\"4\"><c r=\"B4\" s=\"2\"><v>8</v></c><c r=\"C4\" t=\"str\"><v>gone</v></c></row>\
        <row r=\"5\"><c r=\"B5\"><v>9.0</v></c><c r=\"C5\" t=\"inlineStr\"><is><t>in line</t></is></c></row></sheetData></w>";
    let recipe = "[columns]\ncode = \"Code\"\ndescription = \"Text\"";
    let folder = Folder::with("a.xlsx", sheets(styles, sheet), recipe);
    folder.import(&["t.csv"]).says(0, "sheet `Old` is hidden").says(0, "struck out: `0008").says(0, "pad = ");
    assert_eq!(crate::without_comments(&folder.read("t.csv")), "code,description\n0007,new\n9,in line\n");
    let folder = Folder::with(
        "a.xlsx",
        sheets(styles, sheet),
        "sheet = \"Codes\"\n[columns]\ncode = { from = \"Code\", pad = 4 }\ndescription = \"Text\"\ndeprecated = \"@struck\"",
    );
    assert_eq!(folder.table(), "code,description,deprecated\n0007,new,\n0008,gone,struck out\n0009,in line,\n");
}
