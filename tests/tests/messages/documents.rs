//! The samples of the published documents, read and written back.
//!
//! None of those in JSON is valid JSON (no-break spaces, a trailing comma), so each is repaired in the one way
//! that this file describes. `ERRCODES_DOCUMENTS` names the folder of the documents.

use std::io::Write as _;
use std::{env, fs, io};

use errcodes::HttpStatus;
use errcodes_specs::cafe24::{ApiResponse, ApiStatus};
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
use errcodes_specs::intra_mart::{AuthFault, FaultMessage};

use crate::intra_mart::{samples, with_samples};
use crate::read_and_write_back;

const VARIABLE: &str = "ERRCODES_DOCUMENTS";

/// One sample: the status, the number of resources, and the code and row of each error.
type Read = (u16, usize, Vec<(String, Option<ApiStatus>)>);

/// Returns the text of the document that begins with this; `None`, after a note, if no folder of documents is named.
fn document(beginning: &str) -> Option<String> {
    let Some(folder) = env::var_os(VARIABLE) else {
        // Not `eprintln!`, whose output is captured if the test passes.
        writeln!(io::stderr(), "not run: {VARIABLE} is not set, the samples of {beginning:?} were not read")
            .expect("stderr is open");
        return None;
    };
    let entries = fs::read_dir(folder).unwrap_or_else(|fault| panic!("{VARIABLE} names no readable folder: {fault}"));
    let mut texts = entries.filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok());
    let found = texts.find(|text| text.trim_start_matches('\u{feff}').starts_with(beginning));
    Some(found.unwrap_or_else(|| panic!("no file of {VARIABLE} begins with {beginning:?}")))
}

/// Returns the text from a line to the brace that closes the first one below it.
fn block<'t>(lines: &mut impl Iterator<Item = &'t str>) -> String {
    let mut open = 0_i32;
    let mut block = String::new();
    for line in lines {
        block.push_str(line);
        block.push('\n');
        for brace in line.chars() {
            open += i32::from(brace == '{') - i32::from(brace == '}');
        }
        if open == 0 && line.contains('}') {
            break;
        }
    }
    block
}

#[test]
fn cafe24() {
    let Some(text) = document("ステータスコード及びエラーメッセージ") else { return };
    let text = text.replace('\u{a0}', " ");
    let mut lines = text.lines();
    let mut samples = Vec::new();
    while let Some(status) = lines.by_ref().find_map(|line| line.strip_prefix("HTTP/1.1 ")) {
        samples.push((status, block(&mut lines)));
    }
    // The first is a template, with words instead of values.
    assert_eq!(samples.len(), 6);
    assert!(samples.remove(0).1.contains("\"key\": value,"));

    let read = samples.iter().map(|(line, sample)| {
        let status: HttpStatus = line.get(..3).unwrap_or_default().parse().expect("a status line");
        let body: ApiResponse = read_and_write_back(sample);
        let errors = body.errors().map(|error| (error.code().to_string(), error.status(status).known())).collect();
        (status.as_u16(), body.resources().len(), errors)
    });
    let server = || ("5002".to_owned(), Some(ApiStatus::TemporaryServerError));
    let expected: [Read; 5] = [
        (422, 0, vec![("4220".to_owned(), Some(ApiStatus::InvalidRequest))]),
        (200, 0, vec![("4003".to_owned(), None)]),
        (500, 0, vec![server()]),
        (500, 0, vec![server(), server()]),
        (200, 1, vec![server()]),
    ];
    assert_eq!(read.collect::<Vec<_>>(), expected);
}

#[test]
fn google_payments() {
    let Some(text) = document("Objekt: ErrorResponse") else { return };
    let mut lines = text.lines();
    lines.by_ref().find(|line| line.starts_with("Eine Beispielantwort")).expect("the sample is announced");
    let sample = block(&mut lines);
    assert!(serde_json::from_str::<ErrorResponse>(&sample).is_err(), "a trailing comma is not JSON");
    let response: ErrorResponse = read_and_write_back(&sample.replace("PIAID1\",", "PIAID1\""));
    assert_eq!(response.error().and_then(|error| error.known()), Some(ErrorResponseCode::InvalidIdentifier));
    assert_eq!(response.header().millis(), 1_481_899_949_611);
}

/// The document has no whole message, but the code, the reason and sample details of every fault.
#[test]
fn intra_mart() {
    let Some(text) = document("intra-mart Accel Platform") else { return };
    let (mut faults, mut lines) = (Vec::new(), Vec::new());
    let mut fault = None;
    let mut code = "";
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("SOAP Fault Code wsse:") {
            code = name;
        } else if let Some(reason) = line.strip_prefix("SOAP Fault Reason ") {
            fault = AuthFault::from_name(code);
            let known = fault.unwrap_or_else(|| panic!("no fault is called {code}"));
            assert_eq!(with_samples(known, &[]).fault().reason(), reason);
            faults.push(known);
        } else if let (Some(fault), Some(at)) = (fault, line.find("java.lang.").or(line.find("jp.co.intra_mart."))) {
            // It may follow the label.
            let line = line.get(at..).unwrap_or_default();
            let received = FaultMessage::from(errcodes::soap::Fault::default().with_detail("Exception", line));
            let detail = received.details().next().and_then(|detail| detail.known());
            let detail = detail.unwrap_or_else(|| panic!("no row has {line}"));
            let sample = samples([detail.kind()]);
            assert_eq!(sample, [detail], "{line}");
            assert!(with_samples(fault, &sample).lines().eq([line]));
            lines.push(detail.kind());
        }
    }
    assert_eq!(faults, AuthFault::ALL);
    lines.sort();
    // The exception that wraps the five causes of one fault precedes each of them too.
    assert_eq!(lines.len(), 23);
    lines.dedup();
    assert_eq!(lines.len(), 18);
}
