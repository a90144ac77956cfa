//! `export`, and `--check`: nothing is lost, nothing is markup, and the same tables give the same bytes.

use std::fs;

use serde_json::Value;

use crate::{HOSTILE, called, folder, root, schema, written};

/// A table with every type word, and modifiers.
const KINDS: &str = concat!(
    "code:u16,name,variant,http_status:optional,soap_fault:optional,soap_namespace:optional,kind:enum,is_final:bool,",
    "level:i64:optional,big:u64:index,other:ref:optional,reason:template@en,reason:template:optional@ja,deprecated,hint:key,",
    "tags:enum:list:optional,sizes:i16:list,hexed:u32:hex,mark:text:key:blank,part:u8:key(kind)\n",
    "1,ONE,,404,a:b,urn:a,x,true,-9223372036854775808,18446744073709551615,2,\"{{a}} {b}\",\"{b}\n\",,p,m|n,-1|2,0x10,,7\n",
    "2,TWO,Second,,,,y,FALSE,,0,,text,,gone,q,,3,0xFF,x,7\n",
);

const RANGES: &str = "code:i32:range,name\n4000-4099,SMALL\n-32099--32000,SERVER\n7,ONE\n";
pub(crate) const PATTERNS: &str = "code:template,name\nlimit.{n}.x,LIMIT\nplain{{}},PLAIN\n";

/// Returns the CSV that an exported table was made of, as far as that matters.
fn to_csv(table: &Value) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = table["columns"].as_array().expect("columns");
    let mut header = vec!["variant".to_owned()];
    for column in columns {
        let text = |member: &str| column[member].as_str().expect("a text").to_owned();
        let name = text("name");
        let languages: Vec<Option<&str>> = match column["languages"].as_array().expect("languages").as_slice() {
            [] => vec![None],
            some => some.iter().map(Value::as_str).collect(),
        };
        for language in languages {
            let mut cell = name.clone();
            // Well-known columns have no type word.
            if !matches!(name.as_str(), "http_status" | "soap_fault") {
                cell.extend([":", &text("type")]);
            }
            let optional = &column["optional"];
            let is_optional = optional == true
                || optional.as_array().is_some_and(|list| list.iter().any(|one| one.as_str() == language));
            if is_optional && name != "deprecated" {
                cell.push_str(":optional");
            }
            for word in ["list", "range", "hex", "blank"] {
                if column[word] == true {
                    cell.extend([":", word]);
                }
            }
            if let Some(other) = column["pair"].as_str() {
                cell.extend([":key(", other, ")"]);
            } else if let Some(lookup) = column["lookup"].as_str()
                && column["lookup_language"].as_str() == language
                && !(lookup == "key" && matches!(name.as_str(), "code" | "name"))
            {
                cell.extend([":", lookup]);
            }
            if let Some(language) = language {
                cell.extend(["@", language]);
            }
            header.push(cell);
            if name == "soap_fault" {
                header.push(if is_optional { "soap_namespace:optional" } else { "soap_namespace" }.to_owned());
            }
        }
    }
    writer.write_record(&header).expect("a record");
    for row in table["rows"].as_array().expect("rows") {
        let mut record = vec![cell(&row["variant"])];
        for column in columns {
            let name = column["name"].as_str().expect("a name");
            let value = &row["values"][name];
            if name == "soap_fault" {
                let [prefix, local, namespace] = ["prefix", "local", "namespace"].map(|member| cell(&value[member]));
                record.push(if value.is_null() { String::new() } else { format!("{prefix}:{local}") });
                record.push(namespace);
            } else if value.get("first").is_some() {
                let (first, last) = (&value["first"], &value["last"]);
                record.push(if first == last { first.to_string() } else { format!("{first}-{last}") });
            } else if let Some(texts) = value.as_object() {
                record.extend(texts.values().map(cell));
            } else {
                record.push(cell(value));
            }
        }
        writer.write_record(&record).expect("a record");
    }
    String::from_utf8(writer.into_inner().expect("it is written")).expect("UTF-8")
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

#[test]
fn json_loses_nothing_and_fits_its_schema() {
    let schema = schema(include_str!("../../schemas/export.schema.json"));
    let own =
        folder(&[("kinds.csv", KINDS), ("hostile.csv", HOSTILE), ("ranges.csv", RANGES), ("patterns.csv", PATTERNS)]);
    let own =
        written(own.path(), &["export", "kinds.csv", "hostile.csv", "ranges.csv", "patterns.csv", "--as", "json"]);
    for text in [own, written(&root(), &["export", "--as", "json"])] {
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let misfits: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(misfits.is_empty(), "{misfits:#?}");
        for table in document["tables"].as_array().expect("tables") {
            let name = format!("{}.csv", table["name"].as_str().expect("a name"));
            // The linked table is beside it.
            let faults = fs::read_to_string(root().join("specs/intra-mart.csv")).expect("the table is there");
            let again = folder(&[("faults.csv", &faults), (&name, &to_csv(table))]);
            let mut arguments = vec!["export", name.as_str(), "--as", "json"];
            if name == "intra-mart-details.csv" {
                arguments.extend(["--link", "fault=faults.csv"]);
            }
            let mut again: Value = serde_json::from_str(&written(again.path(), &arguments)).expect("JSON");
            // A table that is not listed has no enum.
            again["tables"][0]["enum"] = table["enum"].clone();
            assert_eq!(&again["tables"][0], table, "{name}");
        }
    }
}

#[test]
fn a_stale_file_is_found() {
    let folder = folder(&[("t.csv", "code\nA\n")]);
    for command in
        [&["export", "t.csv", "--as", "json"][..], &["export", "t.csv", "--as", "markdown"], &["doc", "t.csv"]]
    {
        let file = folder.path().join("out/made");
        let call = |check: bool| {
            let mut arguments = command.to_vec();
            arguments.extend(["--output", "out/made"]);
            arguments.extend(check.then_some("--check"));
            called(folder.path(), &arguments)
        };
        let _ = fs::remove_file(&file);
        let missing = call(true).assert().code(1).stdout("");
        assert!(String::from_utf8_lossy(&missing.get_output().stderr).starts_with("error: `out/made` does not exist"));
        call(false).assert().success().stdout("");
        call(true).assert().success();
        let text = fs::read_to_string(&file).expect("it was written");
        fs::write(&file, text.replace('\n', "\r\n")).expect("it can be written");
        call(true).assert().success();
        fs::write(&file, text + "x").expect("it can be written");
        let stale = call(true).assert().code(1);
        assert!(String::from_utf8_lossy(&stale.get_output().stderr).starts_with("error: `out/made` is stale"));
    }
}

#[test]
fn no_cell_is_markdown() {
    let folder = folder(&[("hostile.csv", HOSTILE)]);
    let text = written(folder.path(), &["export", "hostile.csv", "--as", "markdown"]);
    assert!(text.contains("<a id=\"hostile-__proto__\"></a>\\_\\_proto\\_\\_ |"), "{text}");
    let events = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all());
    for event in events {
        match event {
            pulldown_cmark::Event::InlineHtml(html) => {
                let is_ours = html.starts_with("<a id=\"hostile-") || &*html == "</a>" || &*html == "<br>";
                assert!(is_ours, "{html}");
            }
            pulldown_cmark::Event::Html(html) => panic!("{html}"),
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => panic!("{dest_url}"),
            pulldown_cmark::Event::Code(code) => panic!("{code}"),
            _ => {}
        }
    }
}

#[test]
fn a_table_with_errors_is_not_exported() {
    let folder = folder(&[("bad.csv", "code,http_status\n1,4OO\n")]);
    for command in [&["export", "bad.csv", "--as", "json"][..], &["doc", "bad.csv", "--output", "-"]] {
        let refused = called(folder.path(), command).assert().code(1).stdout("");
        assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("not-a-status"));
    }
}
