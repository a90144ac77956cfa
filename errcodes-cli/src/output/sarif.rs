//! `--format sarif`: a SARIF 2.1.0 log, which code scanning services take.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::output::{Finding, Place, Report, Repository, RuleText, text};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn write(
    report: &Report,
    rules: &[RuleText<'_>],
    repository: &Repository,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indices: HashMap<&str, usize> = rules.iter().enumerate().map(|(index, rule)| (rule.id, index)).collect();
    let results: Vec<Value> = report.findings.iter().map(|finding| result(finding, &indices, repository)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules.iter().map(descriptor).collect::<Vec<_>>(),
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn descriptor(rule: &RuleText<'_>) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": message(rule.summary),
        "fullDescription": message(rule.explanation),
        "defaultConfiguration": { "level": rule.level.name() },
    })
}

fn result(finding: &Finding, indices: &HashMap<&str, usize>, repository: &Repository) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": finding.level.name(),
        "message": message(&text(finding)),
        "locations": finding.place.iter().map(|place| location(place, repository)).collect::<Vec<_>>(),
    });
    if let Some(index) = indices.get(finding.rule.as_str()) {
        result["ruleIndex"] = json!(index);
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter().map(|related| {
            let mut location = location(&related.place, repository);
            location["message"] = message(&related.message);
            location
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(place: &Place, repository: &Repository) -> Value {
    let mut physical = Map::new();
    physical.insert("artifactLocation".to_owned(), json!({ "uri": uri(&repository.path(&place.file)) }));
    if let Some(region) = place.region {
        let region = json!({
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        });
        physical.insert("region".to_owned(), region);
    }
    json!({ "physicalLocation": physical })
}

/// A message is a format string, in which braces are doubled (§3.11.5).
fn message(text: &str) -> Value {
    json!({ "text": text.replace('{', "{{").replace('}', "}}") })
}

/// The path as a URI reference (RFC 3986): absolute with a scheme, relative to the repository without.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    if Path::new(path).is_absolute() {
        uri.push_str(if path.starts_with('/') { "file://" } else { "file:///" });
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            b'\\' if cfg!(windows) => uri.push('/'),
            // Writing to a string does not fail.
            _ => _ = write!(uri, "%{byte:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use cargo_metadata::MetadataCommand;
    use serde_json::{Value, json};

    use super::{uri, write};
    use crate::output::{Level, Report, Repository, RuleText, tests::report};

    const RULES: [RuleText<'_>; 2] = [
        RuleText {
            id: "duplicate-key",
            level: Level::Error,
            summary: "two rows have the same cell in a key column",
            explanation: "One of the two errors could never be recognized.",
        },
        RuleText {
            id: "invalid-template",
            level: Level::Error,
            summary: "the braces of a template do not form placeholders",
            explanation: "In a `template` cell `{name}` is a placeholder.",
        },
    ];

    fn log(report: &Report) -> Value {
        let mut written = Vec::new();
        write(report, &RULES, &Repository::none(), &mut written).expect("a vector can be written to");
        serde_json::from_slice(&written).expect("SARIF is JSON")
    }

    /// The schema as OASIS publishes it, from a crate that has it in its package. Nothing of that crate is compiled.
    fn schema() -> jsonschema::Validator {
        let metadata = MetadataCommand::new().exec().expect("cargo knows its packages");
        let package = metadata.packages.iter().find(|package| package.name == "serde-sarif");
        let manifest = &package.expect("a dependency of this crate").manifest_path;
        let path = manifest.with_file_name("src").join("schema.json");
        let schema = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut schema: Value = serde_json::from_slice(&schema).expect("the schema is JSON");
        assert_eq!(schema["properties"]["version"]["enum"], json!(["2.1.0"]));
        // As published, the pattern of `language` has an extra bracket and is not a regular expression.
        for owner in ["run", "toolComponent"] {
            let language = &mut schema["definitions"][owner]["properties"]["language"];
            language.as_object_mut().and_then(|language| language.remove("pattern")).expect("a pattern");
        }
        jsonschema::validator_for(&schema).expect("the schema can be compiled")
    }

    #[test]
    fn logs_fit_the_published_schema() {
        let schema = schema();
        for report in [report(), Report::default()] {
            let log = log(&report);
            let misfits: Vec<String> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
            assert!(misfits.is_empty(), "{misfits:#?}");
        }
        let mut bad = log(&report());
        bad["runs"][0]["results"][0]["level"] = json!("fatal");
        assert!(!schema.is_valid(&bad), "levels are not looked at");
    }

    #[test]
    fn a_result_has_its_places_and_its_rule() {
        let log = log(&report());
        let driver = &log["runs"][0]["tool"]["driver"];
        assert_eq!(driver["name"], "cargo-errcodes");
        assert_eq!(driver["rules"][1]["fullDescription"]["text"], "In a `template` cell `{{name}}` is a placeholder.");
        let results = &log["runs"][0]["results"];
        assert_eq!(
            results[1],
            json!({
                "ruleId": "duplicate-key",
                "ruleIndex": 0,
                "level": "error",
                "message": {
                    "text": "duplicate code `1009`\nhelp: if the document really repeats it,\nwrite the column as `code:u16:index`",
                },
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": { "uri": "specs/%E5%8F%97%E4%BF%A1.csv" },
                        "region": { "startLine": 31, "startColumn": 1, "endLine": 31, "endColumn": 5 },
                    },
                }],
                "relatedLocations": [{
                    "message": { "text": "first used here" },
                    "physicalLocation": {
                        "artifactLocation": { "uri": "specs/%E5%8F%97%E4%BF%A1.csv" },
                        "region": { "startLine": 19, "startColumn": 1, "endLine": 19, "endColumn": 5 },
                    },
                }],
            })
        );
        assert_eq!(results[0]["ruleIndex"], Value::Null, "the text of this rule is not here");
        assert_eq!(results[2]["message"]["text"], "unclosed `{{` in \"{{name\"");
        assert_eq!(results[3]["locations"][0]["physicalLocation"], json!({ "artifactLocation": { "uri": "b.csv" } }));
        assert_eq!(results[4]["locations"], json!([]));
    }

    #[test]
    fn paths_are_uris() {
        assert_eq!(uri("specs/shop, 100%.csv"), "specs/shop%2C%20100%25.csv");
        assert_eq!(uri("../a:b#c?.csv"), "../a%3Ab%23c%3F.csv");
        #[cfg(unix)]
        assert_eq!(uri("/tables/a b.csv"), "file:///tables/a%20b.csv");
    }
}
