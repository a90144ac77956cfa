//! Paths that lead nowhere, methods that nobody answers, and many questions at once.

use std::time::{Duration, Instant};

use errcodes::Problem;
use errcodes_specs::activeserver::ActiveServerError;

use crate::client::{ask, get};
use crate::server::Server;

#[test]
fn a_lost_path_is_helped() {
    let server = Server::start(&[]);
    for (path, detail) in [
        ("/activeserver/1O26", "no row of `activeserver` is called `1O26`: did you mean `/activeserver/1026`?"),
        ("/activeserver/session_timed_out", "did you mean `/activeserver/SESSION_TIMED_OUT`?"),
        ("/cafe24/AccesTokenInvalid", "did you mean `/cafe24/AccessTokenInvalid`?"),
        ("/google-payments/INVALID_IDENTIFER", "did you mean `/google-payments/INVALID_IDENTIFIER`?"),
        // The misspelling of the document's own heading.
        ("/intra-mart/InvaildRequest", "did you mean `/intra-mart/InvalidRequest`?"),
        ("/intra-mart/E.IWP.WEBSERVICE.AXIS2.0001", "did you mean `/intra-mart/"),
        ("/activesever", "no table is served as `activesever`: did you mean `/activeserver`?"),
        ("/activesever/1026", "no table is served as `activesever`: did you mean `/activeserver`?"),
        ("/activeserver/1026/", "nothing is at `/activeserver/1026/`: did you mean `/activeserver/1026`?"),
        ("/activeserver/", "did you mean `/activeserver`?"),
        ("/a/b/c", "nothing is at `/a/b/c`; the index is at `/`"),
        ("/activeserver/%E6%97%A5%E6%9C%AC", "no row of `activeserver` is called `日本`; the index is at `/`"),
        ("/favicon.ico", "no table is served as `favicon.ico`; the index is at `/`"),
    ] {
        let answer = get(&server, path);
        assert_eq!((answer.status, answer.content_type()), (404, "application/problem+json"), "{path}");
        let problem: Problem = serde_json::from_slice(&answer.body).expect("problem details");
        let told = problem.detail.unwrap_or_default();
        assert!(told.contains(detail) && told.to_lowercase().contains("the index is at `/`"), "{path}: {told}");
    }
}

#[test]
fn hostile_paths_have_an_answer() {
    let server = Server::start(&[]);
    for path in
        ["/activeserver/%FF", "/%00/%00", "/activeserver/..%2F..%2Fetc", "//", "/activeserver//", "/?%FF=%", "/*"]
    {
        let status = get(&server, path).status;
        assert!(matches!(status, 200 | 400 | 404), "{path}: {status}");
    }
    let long = format!("/activeserver/{}", "a".repeat(4000));
    assert_eq!(get(&server, &long).status, 404);
    // As long as a request may be; comparing it with every name would take seconds.
    let long = format!("/activeserver/{}", "a".repeat(60_000));
    let start = Instant::now();
    assert_eq!(get(&server, &long).status, 404);
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
    // Read to its end, and no matter what is in it.
    let large = vec![b'<'; 1 << 20];
    let answer = ask(&server, "POST", "/intra-mart/BadRequest", &[("Content-Type", "text/xml")], &large);
    assert_eq!((answer.status, answer.content_type()), (500, "text/xml; charset=utf-8"));
}

#[test]
fn the_index_lists_every_row() {
    let server = Server::start(&[]);
    let page = get(&server, "/");
    assert_eq!((page.status, page.content_type()), (200, "text/html; charset=utf-8"));
    assert_eq!(page.text().matches("<article").count(), 104 + 20 + 11 + 11);
    for (table, row) in [
        ("activeserver", "1026"),
        ("cafe24", "This%20app%20is%20deleted.%20Receive%20the%20consent%20of%20the%20operator%20again."),
        ("google-payments", "INVALID_IDENTIFIER"),
        ("intra-mart", "E.IWP.WEBSERVICE.AXIS2.00001"),
    ] {
        assert!(page.text().contains(&format!("<a href=\"/{table}/{row}\">Try it</a>")), "{table}");
        let answer = get(&server, &format!("/{table}"));
        let place = format!("/#table-{table}");
        assert_eq!((answer.status, answer.header("location")), (303, Some(place.as_str())));
        assert!(page.text().contains(&format!(" id=\"table-{table}\">{table}</h2>")), "{table}");
    }
}

#[test]
fn methods() {
    let server = Server::start(&[]);
    for path in ["/", "/activeserver", "/activeserver/1026", "/intra-mart/BadRequest"] {
        let whole = get(&server, path);
        let head = ask(&server, "HEAD", path, &[], b"");
        assert_eq!((head.status, head.content_type()), (whole.status, whole.content_type()));
        assert_eq!(head.header("content-length"), whole.header("content-length"));
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "POST"] {
            let answer = ask(&server, method, path, &[], b"");
            if (method, path) == ("POST", "/intra-mart/BadRequest") {
                assert_eq!(answer.status, 500);
                continue;
            }
            assert_eq!((answer.status, answer.content_type()), (405, "application/problem+json"), "{method} {path}");
            let allow = answer.header("allow").unwrap_or_default();
            assert!(allow.contains("GET") && allow.contains("HEAD"), "{allow}");
            assert_eq!(allow.contains("POST"), path.starts_with("/intra-mart/"));
        }
    }
}

#[test]
fn many_at_once() {
    let server = Server::start(&[]);
    std::thread::scope(|scope| {
        for start in 0..8 {
            let server = &server;
            scope.spawn(move || {
                for error in ActiveServerError::ALL.iter().skip(start).step_by(3) {
                    let answer = get(server, &format!("/activeserver/{}", error.code()));
                    assert_eq!(answer.status, error.http_status().as_u16());
                    assert!(answer.text().contains(error.name()));
                }
            });
        }
    });
}
