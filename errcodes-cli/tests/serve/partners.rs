//! Every row of the four partners, by each of its names.

use std::io::Write as _;
use std::process::Command;

use errcodes::soap::Version;
use errcodes::{ErrorCatalog, HttpStatus, Received};
use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage};
use errcodes_specs::cafe24::{ApiResponse, ApiStatus};
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};

use crate::client::{Answer, ask, encoded, get};
use crate::server::Server;

/// Asks for a row by its code, its name and its variant; the answers are the same.
fn by_every_name(server: &Server, table: &str, error: &impl ErrorCatalog) -> Answer {
    let entry = error.entry();
    let code = entry.code().map(|code| code.to_string());
    let names = [Some(entry.variant().to_owned()), entry.name().map(str::to_owned), code];
    let mut answers = names.into_iter().flatten().map(|name| get(server, &format!("/{table}/{}", encoded(&name))));
    let first = answers.next().expect("it has a variant");
    for other in answers {
        assert_eq!((other.status, other.content_type()), (first.status, first.content_type()), "{entry}");
    }
    first
}

#[test]
fn activeserver() {
    let server = Server::start(&[]);
    for &error in ActiveServerError::ALL {
        let answer = by_every_name(&server, "activeserver", &error);
        assert_eq!((answer.status, answer.content_type()), (error.http_status().as_u16(), "application/json"));
        let message: ErrorMessage = serde_json::from_slice(&answer.body).expect("an error message");
        assert_eq!(message.error(), Received::Known(error));
        assert_eq!(message.http_status(), Some(error.http_status()));
        assert_eq!(message.description(), error.name());
        let by_scheme = matches!(error.code(), 911 | 912);
        assert_eq!(message.component() == Component::DirectoryServer, by_scheme);
    }
}

#[test]
fn cafe24() {
    let server = Server::start(&[]);
    for &row in ApiStatus::ALL {
        let answer = by_every_name(&server, "cafe24", &row);
        assert_eq!((answer.status, answer.content_type()), (row.http_status().as_u16(), "application/json"));
        let status = HttpStatus::from_u16(answer.status).expect("a status");
        let body: ApiResponse = serde_json::from_slice(&answer.body).expect("an answer");
        let errors: Vec<_> = body.errors().map(|error| error.status(status).known()).collect();
        match row {
            ApiStatus::Success | ApiStatus::Created => assert_eq!((errors, body.resources().len()), (vec![], 1)),
            ApiStatus::MultiStatus => {
                assert_eq!(errors, [Some(ApiStatus::TemporaryServerError)]);
                assert_eq!(body.resources().len(), 1);
            }
            row => assert_eq!((errors, body.resources().len()), (vec![Some(row)], 0)),
        }
    }
}

#[test]
fn google_payments() {
    let server = Server::start(&[]);
    for &code in ErrorResponseCode::ALL {
        let answer = by_every_name(&server, "google-payments", &code);
        assert_eq!((answer.status, answer.content_type()), (code.http_status().as_u16(), "application/json"));
        let response: ErrorResponse = serde_json::from_slice(&answer.body).expect("an error response");
        assert_eq!(response.error(), Some(Received::Known(code)));
        // Made just now: after this line was written, and in milliseconds.
        assert!(response.header().millis() > 1_700_000_000_000);
        if code == ErrorResponseCode::InvalidIdentifier {
            assert!(response.description().is_some_and(|text| text.contains("paymentIntegratorAccountId")));
        }
    }
}

#[test]
fn intra_mart() {
    let server = Server::start(&[]);
    let envelope = |version: Version| format!("<e:Envelope xmlns:e=\"{}\"><e:Body/></e:Envelope>", version.namespace());
    for &fault in AuthFault::ALL {
        let path = format!("/intra-mart/{}", fault.name());
        let post = |headers: &[(&str, &str)], version: Version| {
            (ask(&server, "POST", &path, headers, envelope(version).as_bytes()), version)
        };
        let answers = [
            (by_every_name(&server, "intra-mart", &fault), Version::V12),
            post(&[("Content-Type", "text/xml; charset=UTF-8"), ("SOAPAction", "\"\"")], Version::V11),
            post(&[("Content-Type", "Application/SOAP+XML;action=\"urn:x\"")], Version::V12),
            // Without a content type the message says it.
            post(&[], Version::V11),
            (ask(&server, "POST", &path, &[], b""), Version::V12),
        ];
        for (answer, version) in answers {
            assert_eq!((answer.status, answer.content_type()), (500, version.content_type()));
            assert_eq!(Version::of_message(&answer.body), Ok(version));
            let message = FaultMessage::from_xml(&answer.body).expect("a fault");
            assert_eq!(message.error(), Some(Received::Known(fault)));
            let detail = message.details().next().and_then(|detail| detail.known()).expect("a detail of the table");
            assert_eq!(detail.fault(), fault);
        }
    }
}

#[test]
fn what_a_soap_fault_carries_is_asked_for() {
    let server = Server::start(&[]);
    let read = |query: &str| {
        let answer = get(&server, &format!("/intra-mart/FailedAuthentication?{query}"));
        FaultMessage::from_xml(&answer.body).unwrap_or_else(|fault| panic!("{fault}: {}", answer.text()))
    };
    let message = read("detail=AuthenticationFailed&detail=AccountLocked&user_code=%E9%9D%92%3C%26");
    let user_code = "青<&";
    let details = [FaultDetail::AuthenticationFailed { user_code }, FaultDetail::AccountLocked { user_code }];
    assert!(message.details().eq(details.map(Received::Known)));
    let first = read("user_code=x&user_code=y");
    assert!(first.details().eq([Received::Known(FaultDetail::AuthenticationFailed { user_code: "y" })]));
    assert_eq!(read("showSoapFaultDetail=false").lines().count(), 0);
    for wrong in ["detail=Locked", "detail=Expired", "tenant_id=x"] {
        let answer = get(&server, &format!("/intra-mart/FailedAuthentication?{wrong}"));
        assert_eq!((answer.status, answer.content_type()), (400, "application/problem+json"), "{wrong}");
    }
    for content_type in ["application/json", "application/x-www-form-urlencoded", "text/xmlx"] {
        let headers = [("Content-Type", content_type)];
        assert_eq!(ask(&server, "POST", "/intra-mart/BadRequest", &headers, b"x").status, 415);
    }
}

/// curl is asked for every path of the index, on one connection.
#[test]
fn curl() {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(std::env::var("ERRCODES_PEERS").as_deref() != Ok("required"), "curl is required and not there");
        // Not `eprintln!`, whose output a passing test keeps to itself.
        writeln!(std::io::stderr(), "not run: there is no curl").expect("stderr is open");
        return;
    }
    let server = Server::start(&[]);
    let index = ask(&server, "GET", "/", &[("Accept", "application/json")], b"").json();
    let tables = index["tables"].as_array().expect("tables");
    let rows: Vec<_> = tables.iter().flat_map(|table| table["rows"].as_array().expect("rows")).collect();
    assert_eq!(rows.len(), 104 + 20 + 11 + 11);
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--fail-early", "--write-out", "%{http_code} %{num_connects}\\n"]);
    for row in &rows {
        curl.args(["--output", if cfg!(windows) { "NUL" } else { "/dev/null" }]);
        curl.arg(server.url(row["path"].as_str().expect("a path")));
    }
    let output = curl.output().expect("curl runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).expect("text");
    // A SOAP fault has the status 500, which is not in the table.
    let status = |row: &serde_json::Value| row["status"].as_u64().unwrap_or(500);
    let expected = rows.iter().enumerate().map(|(at, row)| format!("{} {}", status(row), u8::from(at == 0)));
    assert!(told.lines().eq(expected), "{told}");
}
