//! Layouts that none of the samples has, each with a recipe that is written from the guide alone.

use crate::{Folder, rows};

/// Imports a document twice.
#[track_caller]
fn imported(document: &str, text: impl AsRef<[u8]>, recipe: &str, table: &str) -> Folder {
    let folder = Folder::with(document, &text, recipe);
    assert_eq!(folder.table(), table);
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
    folder
}

/// Imports a document, and its next revision, in which one of the last errors has another code.
#[track_caller]
fn made(document: &str, text: impl AsRef<[u8]>, recipe: &str, table: &str) {
    let folder = imported(document, &text, recipe, table);
    let first = folder.read("t.csv");
    let people = first.lines().map(|line| match line {
        comment if comment.starts_with('#') => format!("{comment}\n"),
        header if table.starts_with(header) => format!("{header},owner:optional\n"),
        row => format!("{row},me\n"),
    });
    folder.write("t.csv", people.collect::<String>());
    let rows = rows(table);
    let is_there = |row: &&Vec<String>| text.as_ref().windows(row[0].len()).any(|bytes| bytes == row[0].as_bytes());
    let old = &rows.iter().rev().find(is_there).expect("a code of the document")[0];
    let new = next(old);
    folder.write(document, replaced(text.as_ref(), old.as_bytes(), new.as_bytes()));
    folder.import(&["t.csv", "--check"]).says(1, old);
    folder.import(&["t.csv", "--moved", &format!("{old}={new}")]).says(0, &new);
    let after = crate::rows(&folder.read("t.csv"));
    let keys = |rows: &[Vec<String>]| rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    let expected: Vec<String> =
        keys(&rows).into_iter().map(|key| if key == *old { new.clone() } else { key }).collect();
    assert_eq!(keys(&after), expected);
    assert!(after.iter().skip(1).all(|row| row.last().is_some_and(|owner| owner == "me")), "{after:?}");
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
}

/// Another code of the same form.
fn next(code: &str) -> String {
    let last = code.chars().last().expect("a code");
    let other = match last {
        '0'..='4' => char::from(last as u8 + 5),
        '5'..='9' => char::from(last as u8 - 5),
        'A'..='Y' | 'a'..='y' => char::from(last as u8 + 1),
        other => panic!("{other}"),
    };
    format!("{}{other}", &code[..code.len() - 1])
}

fn replaced(text: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut replaced = text.to_vec();
    let places: Vec<usize> = (0..=text.len() - old.len()).filter(|&at| text[at..].starts_with(old)).collect();
    for at in places {
        replaced[at..at + new.len()].copy_from_slice(new);
    }
    replaced
}

#[test]
fn a_table_in_a_layout_table_with_another_in_a_cell() {
    made(
        "a.html",
        "<table border=0><tr><td>Menu</td><td><h2>Response codes</h2><table><thead>\
         <tr><th rowspan=2>Code<th colspan=2>Message<th rowspan=2>HTTP</tr><tr><th>EN<th>DE</tr></thead>\
         <tr><td><code>E-01</code><td>Card <table><tr><td>Visa<td>yes</tr></table> refused<td>Karte abgelehnt<td>402 Payment Required</tr>\
         <tr><td><code>E-02</code><td>Timeout<td>Zeitüberschreitung<td>504 Gateway Timeout</tr></table></td></tr></table>",
        "table = 'Response codes'\n[columns]\ncode = 'Code'\nhttp_status = { from = 'HTTP', take = '^\\d{3}' }\n\
         \"message@en\" = { from = 'Message / EN', lines = 'join' }\n\"message@de\" = 'Message / DE'",
        "code,http_status,message@en,message@de\nE-01,402,Card Visa yes refused,Karte abgelehnt\nE-02,504,Timeout,Zeitüberschreitung\n",
    );
}

#[test]
fn a_definition_list_with_two_terms_of_one_meaning() {
    made(
        "a.html",
        "<dl><dt><code>BAD</code> (400)<dd><p>It is bad.</p><p>Fix: send a good one.</p>\
         <dt><code>NO_USER</code> (404)<dt><code>NO_CARD</code> (404)<dd>Nothing there.</dl>",
        "[columns]\nname = { from = 'term', take = '^[A-Z_]+' }\nhttp_status = { from = 'term', take = '\\((\\d{3})\\)' }\n\
         description = { from = 'definition', take = '^[^\\n]+' }\n\"resolution:optional\" = { from = 'definition', take = 'Fix: (.*)' }",
        "name,http_status,description,resolution:optional\nBAD,400,It is bad.,send a good one.\nNO_USER,404,Nothing there.,\nNO_CARD,404,Nothing there.,\n",
    );
}

#[test]
fn a_code_in_a_heading_with_labels_in_tables_lists_and_paragraphs() {
    made(
        "a.md",
        "# Errors\n## 1. General\n### 1001 – UserNotFound\nNo such user.\n\n| | |\n|---|---|\n| HTTP status | 404 |\n| Retry | no |\n\n\
         ### 1002 – UserLocked\nLocked.\n\n- **HTTP status:** 423\n- **Retry:** yes\n\n\
         ## 2. Cards\n### 2001 – CardExpired\n**HTTP status**: 402\n\nThe card expired.\n",
        "[columns]\n\"code:u16\" = { from = 'heading', take = '^\\d{4}' }\nname = { from = 'heading', take = '– (\\w+)' }\n\
         \"category:enum\" = { from = '@heading', map = { \"1. General\" = 'general', \"2. Cards\" = 'cards' } }\n\
         http_status = 'HTTP status'\ndescription = 'body'\n\"retry:optional\" = { from = 'Retry', optional = true }",
        "code:u16,name,category:enum,http_status,description,retry:optional\n1001,UserNotFound,general,404,No such user.,no\n\
         1002,UserLocked,general,423,Locked.,yes\n2001,CardExpired,cards,402,The card expired.,\n",
    );
}

#[test]
fn openapi_with_names_and_texts_beside_the_enum() {
    made(
        "a.yaml",
        "paths:\n  /pay:\n    post:\n      responses:\n        '400':\n          content:\n            application/problem+json:\n\
         \x20             examples:\n                one: { value: { code: P001, status: 400 } }\n\
         components:\n  schemas:\n    ErrorCode:\n      enum: [P001, P010]\n      x-enum-varnames: [NO_AMOUNT, TWICE]\n",
        "rows = '/components/schemas/ErrorCode/enum/*'\n[columns]\ncode = '.'\nname = '../../x-enum-varnames/*1'\n\
         [[also]]\nrows = '/paths/**/responses/*/content/*/examples/*/value'\n[also.columns]\ncode = 'code'\n\"http_status:optional\" = 'status'",
        "code,name,http_status:optional\nP001,NO_AMOUNT,400\nP010,TWICE,\n",
    );
}

#[test]
fn faults_of_a_wsdl() {
    made(
        "a.wsdl",
        "<w:definitions xmlns:w=\"http://schemas.xmlsoap.org/wsdl/\"><w:portType><w:operation name=\"Pay\">\
         <w:fault name=\"Expired\"><w:documentation>The card\n  expired.</w:documentation></w:fault><w:fault name=\"NoMoney\"/></w:operation>\
         <w:operation name=\"Refund\"><w:fault name=\"NoMoney\"/></w:operation></w:portType></w:definitions>",
        "rows = '/**/portType/operation/fault'\n[columns]\nname = '@name'\n\"description:optional\" = 'documentation'",
        "name,description:optional\nExpired,The card expired.\nNoMoney,\n",
    );
}

#[test]
fn a_proto_enum_with_options_and_an_alias() {
    made(
        "a.proto",
        "message X {\n  enum Code {\n    option allow_alias = true;\n    CODE_UNSPECIFIED = 0; // never sent\n    /* The card\n     * expired. */\n\
         \x20   CODE_EXPIRED = 10 [deprecated = true];\n    // HTTP 404\n    // Not there.\n    CODE_GONE = 0x0B [(shop.http) = 404];\n    reserved 4, 5 to 7;\n  }\n}\n",
        "table = 'Code'\nwhere = { name = '^CODE_[^U]' }\n[columns]\n\"code:i32\" = 'value'\nname = { from = 'name', take = '^CODE_(.*)' }\n\
         \"http_status:optional\" = { from = 'options', take = 'http\\)=(\\d+)' }\ndescription = { from = 'comment', remove = 'HTTP \\d+\\n?', lines = 'join' }\n\
         deprecated = { from = 'options', take = 'deprecated' }",
        "code:i32,name,http_status:optional,description,deprecated\n10,EXPIRED,,The card expired.,deprecated\n11,GONE,404,Not there.,\n",
    );
}

#[test]
fn a_header_with_comments_as_headings() {
    let header = "typedef enum {\n    /* Client */\n\n    ERR_ONE = 1,  /*!< first\n                   *   error */\n    ERR_TWO,\n\
        \x20   /* --- Server --- */\n    ERR_BIG = 1 << 8,\n    ERR_COUNT\n} err_t;\n\
        /* == Device == */\n\n/* the first */\n#define DEV_BASE 0x1000\n/** No memory.\n *  Free some. */\n#define DEV_MEM (-12)\n\
        #define DEV_IO (DEV_BASE + 1) /* input\n                                 or output */\n";
    let words = "[columns]\n\"code:i32\" = 'value'\nname = 'name'\n\"category:optional\" = '@section'\n\
        \"description:optional\" = { from = 'comment', lines = 'join' }";
    // Some of the codes are computed from others.
    imported(
        "a.h",
        header,
        &format!("table = 'err_t'\nwhere = {{ name = '_[A-Z]{{3}}$' }}\n{words}"),
        "code:i32,name,category:optional,description:optional\n1,ERR_ONE,Client,first error\n2,ERR_TWO,Client,\n256,ERR_BIG,Server,\n",
    );
    imported(
        "a.h",
        header,
        &format!("table = '#define'\nwhere = {{ name = '_(MEM|IO)$' }}\n{words}"),
        "code:i32,name,category:optional,description:optional\n-12,DEV_MEM,Device,No memory. Free some.\n4097,DEV_IO,Device,input or output\n",
    );
}

#[test]
fn a_csv_file_in_shift_jis() {
    let (text, _, had_errors) = encoding_rs::SHIFT_JIS.encode(
        "エラーコード一覧\r\n\r\nコード,内容,対処,HTTP\r\n0001,認証に失敗しました。,\"再度ログイン\nしてください。\",401\r\n0002,タイムアウト,－,504\r\n",
    );
    assert!(!had_errors);
    made(
        "a.csv",
        text,
        "[columns]\ncode = 'コード'\nhttp_status = 'HTTP'\n\"description@ja\" = '内容'\n\"resolution:optional@ja\" = { from = '対処', lines = 'join' }",
        "code,http_status,description@ja,resolution:optional@ja\n0001,401,認証に失敗しました。,再度ログインしてください。\n0002,504,タイムアウト,\n",
    );
}

#[test]
fn lines_of_preformatted_text() {
    let recipe = "record = '(?m)^(?<code>E\\d+) +(?<http>\\d{3}) +(?<text>.+)$'\n[columns]\ncode = 'code'\nhttp_status = 'http'\ndescription = 'text'";
    let table = "code,http_status,description\nE001,400,Bad input\nE002,404,Not found\n";
    let lines = "CODE   HTTP  TEXT\nE001   400   Bad input\nE002   404   Not found\n";
    made("a.html", format!("<h2>Codes</h2><pre>\n{lines}</pre>"), recipe, table);
    made("a.md", format!("## Codes\n\n```\n{lines}```\n"), recipe, table);
}

#[test]
fn items_of_lists_below_headings() {
    made(
        "a.md",
        "# Client errors\n\n* `E100` — **Bad input** (400): the input\n  is bad.\n* `E101` — **No input** (400)\n\n# Server errors\n\n1. `E500` — **Broken** (500)\n",
        "[columns]\ncode = { from = 'item', take = '^E\\d+' }\ntitle = { from = 'item', take = '— (.+?) \\(' }\n\
         http_status = { from = 'item', take = '\\((\\d{3})\\)' }\n\"description:optional\" = { from = 'item', take = '\\): ((?s).*)', lines = 'join' }\n\
         \"category:enum\" = { from = '@heading', map = { \"Client errors\" = 'client', \"Server errors\" = 'server' } }",
        "code,title,http_status,description:optional,category:enum\nE100,Bad input,400,the input is bad.,client\nE101,No input,400,,client\nE500,Broken,500,,server\n",
    );
}

#[test]
fn lists_of_lists_and_maps_of_maps() {
    let text = "{\"errors\": [[\"E1\", 400, \"One\"]], \"groups\": {\"card\": {\"C1\": {\"msg\": {\"en\": \"x\"}}}, \"account\": {\"A1\": {\"msg\": {\"en\": \"y\"}}}}}";
    made(
        "a.json",
        text,
        "rows = '/errors/*'\n[columns]\ncode = '0'\nhttp_status = '1'\ntitle = '2'",
        "code,http_status,title\nE1,400,One\n",
    );
    made(
        "a.json",
        text,
        "rows = '/groups/*/*'\n[columns]\ncode = '*2'\n\"category:enum\" = '*1'\n\"message@en\" = 'msg/en'",
        "code,category:enum,message@en\nC1,card,x\nA1,account,y\n",
    );
    let folder = Folder::with("a.json", text, "rows = '/groups/*/*'\n[columns]\ncode = '*3'");
    folder.import(&["t.csv"]).says(1, "no row has `*3`").says(1, "`rows` has 2 `*`, counted from 1");
}

#[test]
fn a_heading_with_its_labels_in_a_definition_list() {
    made(
        "a.html",
        "<h2>Fehler</h2><h3><code>ERR_AUTH</code> (401)</h3><p>Falsches Kennwort.</p>\
         <dl><dt>Ursache:<dd>Tippfehler.<dt>Abhilfe<dd><p>Neu eingeben.<p>Sonst melden.</dl>\
         <h3><code>ERR_X</code></h3><dl><div><dt>Ursache<dd>Unbekannt.</div></dl><p>Sonstiges.",
        "[columns]\nname = { from = 'heading', take = '^ERR_\\w+' }\n\"http_status:optional\" = { from = 'heading', take = '\\((\\d{3})\\)' }\n\
         \"description@de\" = 'body'\n\"cause@de\" = 'Ursache'\n\"resolution:optional@de\" = { from = 'Abhilfe', lines = 'join' }",
        "name,http_status:optional,description@de,cause@de,resolution:optional@de\n\
         ERR_AUTH,401,Falsches Kennwort.,Tippfehler.,Neu eingeben. Sonst melden.\nERR_X,,Sonstiges.,Unbekannt.,\n",
    );
}

#[test]
fn a_header_with_casts_and_rules_around_a_heading() {
    let folder = Folder::with(
        "a.h",
        "#ifndef ERR_H\n#define ERR_H\n/*\n * Client\n */\n\n#define ERR_BASE 100\n#define ERR_MEM (ERR_BASE + 1) /**< Out of memory. */\n\
         /*------------------\n * Server\n *------------------*/\n#define SRV_BUSY ((int32_t)-201) /* Busy,\n                                    wait. */\n\
         #define SRV_NEXT (ERR_BASE)-1 // next\n#define SRV_CALL __attribute__((cold))\n#endif\n",
        "table = '#define'\n[columns]\n\"code:i32\" = 'value'\nname = 'name'\ncategory = '@section'\n\"description:optional\" = { from = 'comment', lines = 'join' }",
    );
    let ran = folder.import(&["t.csv"]);
    ran.says(0, "1 row left out, no `code`: `SRV_CALL");
    assert_eq!(
        crate::without_comments(&folder.read("t.csv")),
        "code:i32,name,category,description:optional\n100,ERR_BASE,Client,\n101,ERR_MEM,Client,Out of memory.\n\
         -201,SRV_BUSY,Server,\"Busy, wait.\"\n99,SRV_NEXT,Server,next\n"
    );
}
