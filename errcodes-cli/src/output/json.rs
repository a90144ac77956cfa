//! `--format json`: one document with a version, described by `schemas/check.schema.json`.

use std::io::{self, Write};

use serde::Serialize;

use crate::output::{Finding, Report, Summary};

/// Grows when a member is removed or changes its meaning; new members do not count.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'r> {
    version: u32,
    summary: Summary,
    diagnostics: &'r [Finding],
}

pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let document = Document { version: VERSION, summary: report.summary(), diagnostics: &report.findings };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::write;
    use crate::output::{Report, tests::report};

    fn document(report: &Report) -> Value {
        let mut written = Vec::new();
        write(report, &mut written).expect("a vector can be written to");
        assert_eq!(written.last(), Some(&b'\n'));
        serde_json::from_slice(&written).expect("JSON is JSON")
    }

    fn schema() -> jsonschema::Validator {
        let schema = include_str!("../../schemas/check.schema.json");
        let schema = serde_json::from_str(schema).expect("the schema is JSON");
        jsonschema::draft202012::meta::validate(&schema).expect("the schema is one");
        jsonschema::validator_for(&schema).expect("the schema can be compiled")
    }

    #[test]
    fn a_diagnostic_has_all_its_members() {
        let document = document(&report());
        assert_eq!(document["version"], 1);
        assert_eq!(document["summary"], json!({ "tables": 4, "rows": 104, "errors": 3, "warnings": 1, "notes": 1 }));
        assert_eq!(
            document["diagnostics"][1],
            json!({
                "rule": "duplicate-key",
                "level": "error",
                "message": "duplicate code `1009`",
                "place": { "file": "specs/受信.csv", "line": 31, "column": 1, "end_line": 31, "end_column": 5 },
                "label": null,
                "related": [{
                    "message": "first used here",
                    "place": { "file": "specs/受信.csv", "line": 19, "column": 1, "end_line": 19, "end_column": 5 },
                }],
                "help": ["if the document really repeats it,\nwrite the column as `code:u16:index`"],
            })
        );
        assert_eq!(document["diagnostics"][3]["place"], json!({ "file": "b.csv" }));
        assert_eq!(document["diagnostics"][4]["place"], Value::Null);
    }

    #[test]
    fn documents_fit_the_schema() {
        let schema = schema();
        for report in [report(), Report::default()] {
            let document = document(&report);
            let misfits: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
            assert!(misfits.is_empty(), "{misfits:#?}");
        }
    }

    #[test]
    fn the_schema_refuses_other_documents() {
        let schema = schema();
        let good = document(&report());
        for (pointer, value) in [
            ("/version", json!(2)),
            ("/summary/errors", json!(-1)),
            ("/diagnostics/0/level", json!("fatal")),
            ("/diagnostics/0/rule", json!("Not A Status")),
            ("/diagnostics/0/help", Value::Null),
            ("/diagnostics/0/place/line", json!(0)),
            ("/diagnostics/0/place", json!({ "file": "a.csv", "line": 1 })),
            ("/diagnostics/1/related/0/place", Value::Null),
        ] {
            let mut bad = good.clone();
            *bad.pointer_mut(pointer).expect("a member of the document") = value;
            assert!(!schema.is_valid(&bad), "{pointer} is not looked at");
        }
    }
}
