//! intra-mart Accel Platform, SOAP faults: a block for each fault, with detail lines, explanations and notes.

use std::collections::HashSet;

use crate::folder::document;
use crate::table::{Cell, Samples, Table, tally};

const FAULTS: &str = "intra-mart.csv";
const DETAILS: &str = "intra-mart-details.csv";
const MARK: &str = "intra-mart Accel Platform Webサービス 認証・認可 仕様書";

/// The document does not say what its prefix `wsse` is bound to: this is our reading.
const WSSE: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

#[derive(Default)]
struct Fault<'a> {
    heading: &'a str,
    qname: &'a str,
    code: &'a str,
    reason: &'a str,
    cause: Vec<&'a str>,
    details: Vec<Detail<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Detail<'a> {
    exception: &'a str,
    id: &'a str,
    message: &'a str,
}

impl<'a> Detail<'a> {
    /// Returns the line if it begins with the name of a Java class.
    fn parse(line: &'a str) -> Option<Self> {
        let (exception, rest) = line.split_once(": ")?;
        let is_class = exception.contains('.')
            && exception.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._".contains(&byte));
        let (id, message) = bracketed(rest).unwrap_or(("", rest));
        is_class.then_some(Self { exception, id, message })
    }
}

/// `[id] text`
fn bracketed(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('[')?.split_once("] ")
}

/// A note is the heading コラム, a blank line, and text up to the next blank line.
enum Note {
    Outside,
    Ahead,
    Inside,
}

fn parse(text: &str) -> Vec<Fault<'_>> {
    let mut faults: Vec<Fault<'_>> = Vec::new();
    let mut note = Note::Outside;
    for line in text.lines() {
        if line.starts_with("wsse:") {
            faults.push(Fault { heading: line, ..Fault::default() });
            note = Note::Outside;
            continue;
        }
        let Some(fault) = faults.last_mut() else {
            continue;
        };
        match (line, &note) {
            ("", Note::Inside) => note = Note::Outside,
            ("コラム", _) => note = Note::Ahead,
            // After three dots the chain of exceptions continues.
            ("", _) | ("...", Note::Outside) => {}
            (_, Note::Ahead | Note::Inside) => note = Note::Inside,
            (_, Note::Outside) => fault.take(line),
        }
    }
    faults
}

impl<'a> Fault<'a> {
    /// Reads a line of the block. A line that is neither a SOAP part nor a detail explains the fault, including the titles of the causes of
    /// `FailedAuthentication`.
    fn take(&mut self, line: &'a str) {
        if let Some(qname) = line.strip_prefix("SOAP Fault Code ") {
            self.qname = qname;
        } else if let Some(reason) = line.strip_prefix("SOAP Fault Reason ") {
            (self.code, self.reason) = bracketed(reason).expect("a reason has a code");
        } else if let Some(label) = line.strip_prefix("SOAP Fault Detail") {
            let detail = label.trim_start().strip_prefix("(発生時の例)").expect("the whole label");
            // Four faults have the detail on the lines after the label, seven on its line.
            if !detail.is_empty() {
                self.details.push(Detail::parse(detail.trim_start()).expect("a detail line"));
            }
        } else if let Some(detail) = Detail::parse(line) {
            self.details.push(detail);
        } else {
            self.cause.push(line);
        }
    }
}

/// The sample values of the message with this id.
fn samples(id: &str) -> Samples {
    match id.trim_start_matches("E.IWP.") {
        "WEBSERVICE.AXIS2.00008" => &[("authentication_type", "PlainTextPassword")],
        "WEBSERVICE.AXIS2.00023" => &[("tenant_id", "secondary")],
        "WEBSERVICE.AUTH.00001" => &[("service", "MenuService"), ("operation", "getAvailbleMenuTree")],
        "WEBSERVICE.AUTH.00004"
        | "WEBSERVICE.AUTH.00005"
        | "WEBSERVICE.AUTH.00006"
        | "WEBSERVICE.AUTH.00007"
        | "WEBSERVICE.AUTH.00014"
        | "WEBSERVICE.AUTH.00015" => &[("user_code", "aoyagi")],
        "WEBSERVICE.AUTH.00021" => &[("resolved_tenant_id", "secondary"), ("requested_tenant_id", "default")],
        _ => &[],
    }
}

fn message(id: &str, text: &str) -> Cell {
    // One id has two texts, and only the second holds a value.
    let samples = match (id, text.contains("Created = ")) {
        ("E.IWP.WEBSERVICE.AUTH.00018", true) => &[("created", "1966-12-01T12:34:56Z")],
        _ => samples(id),
    };
    let values = text.matches(" = ").count() + text.matches('(').count();
    assert_eq!(values, samples.len(), "{text:?} shows another number of values");
    Cell::Message(text.to_owned(), samples)
}

#[test]
fn the_faults_are_the_document() {
    let Some(text) = document(FAULTS, MARK) else {
        return;
    };
    let faults = parse(&text);
    assert_eq!(faults.len(), 11);
    assert_eq!(faults.first().map(|fault| fault.qname), Some("wsse:InvalidRequest"));
    assert_eq!(faults.last().map(|fault| fault.qname), Some("wsse:FailedTenantSwitch"));
    assert_eq!(tally(faults.iter().map(|fault| fault.code)).len(), 11, "code is a key");
    // One heading is misspelled, so the table takes no name from a heading.
    let misspelled: Vec<_> =
        faults.iter().filter(|fault| fault.heading != fault.qname).map(|fault| fault.heading).collect();
    assert_eq!(misspelled, ["wsse:InvaildRequest"]);
    // `FailedAuthentication` has a paragraph and five causes, each a title and a paragraph.
    let paragraphs: Vec<_> = faults.iter().map(|fault| fault.cause.len()).collect();
    assert_eq!(paragraphs, [3, 2, 3, 2, 2, 1 + 5 * 2, 1, 1, 1, 1, 1]);

    let expected: Vec<_> = faults
        .iter()
        .map(|fault| {
            let name = fault.qname.strip_prefix("wsse:").expect("the prefix");
            vec![
                Cell::is(fault.code),
                Cell::is(name),
                Cell::is(fault.qname),
                Cell::is(WSSE),
                message(fault.code, fault.reason),
                Cell::English,
                Cell::is(fault.cause.join("\n")),
                Cell::English,
            ]
        })
        .collect();
    let header = [
        "code",
        "name",
        "soap_fault",
        "soap_namespace",
        "reason:template@ja",
        "reason:template@en",
        "cause@ja",
        "cause@en",
    ];
    Table::read(FAULTS).hold_against(&header, &expected);
}

#[test]
fn the_details_are_the_document() {
    let Some(text) = document(DETAILS, MARK) else {
        return;
    };
    let faults = parse(&text);
    let lines: Vec<_> =
        faults.iter().flat_map(|fault| fault.details.iter().map(move |detail| (fault.code, *detail))).collect();
    assert_eq!(lines.len(), 23);
    let mut seen = HashSet::new();
    let distinct: Vec<_> = lines.into_iter().filter(|(_, detail)| seen.insert(*detail)).collect();
    assert_eq!(distinct.len(), 18);
    let ids = tally(distinct.iter().map(|(_, detail)| detail.id));
    assert_eq!(ids.len(), 17, "16 ids and a line without one");
    assert_eq!(ids[""], 1);
    assert_eq!(ids["E.IWP.WEBSERVICE.AUTH.00018"], 2);

    let expected: Vec<_> = distinct
        .iter()
        .map(|(fault, detail)| {
            vec![
                Cell::Ours,
                Cell::is(*fault),
                Cell::is(detail.exception),
                Cell::is(detail.id),
                message(detail.id, detail.message),
                Cell::English,
            ]
        })
        .collect();
    let header = [
        "variant",
        "fault:ref",
        "exception",
        "message_id:index:optional",
        "message:template@ja",
        "message:template@en",
    ];
    let table = Table::read(DETAILS);
    table.hold_against(&header, &expected);
    let known: HashSet<_> = faults.iter().map(|fault| fault.code).collect();
    assert!(table.column("fault:ref").all(|code| known.contains(code)));
}
