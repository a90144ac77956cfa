//! Answers in the language that the request asks for, and what they say of it.

use errcodes::{Problem, Received};
use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
use errcodes_specs::intra_mart::{FaultDetail, FaultMessage};
use tempfile::TempDir;

use crate::client::{Answer, ask, get};
use crate::server::Server;

/// The answer to this `Accept-Language`, which says that it is in `tag`.
fn asked(server: &Server, path: &str, languages: &str, tag: &str) -> Answer {
    let answer = ask(server, "GET", path, &[("Accept-Language", languages)], b"");
    let told = (answer.header("content-language"), answer.header("vary"));
    assert_eq!(told, (Some(tag), Some("accept-language")), "{path}, {languages}");
    answer
}

#[test]
fn the_partners() {
    let server = Server::start(&[]);
    let error = ActiveServerError::SessionTimedOut;
    for (languages, tag) in [("en", "en"), ("en-GB, ja;q=0.5", "en"), ("ja-JP", "ja"), ("fr", "ja"), ("ja;q=0", "en")] {
        let message: ErrorMessage =
            serde_json::from_slice(&asked(&server, "/activeserver/2009", languages, tag).body).expect("a message");
        assert_eq!(message.detail(), error.description().get(tag));
    }

    let code = ErrorResponseCode::InvalidApiVersion;
    let path = "/google-payments/INVALID_API_VERSION";
    let response: ErrorResponse = serde_json::from_slice(&asked(&server, path, "en", "en").body).expect("a response");
    assert_eq!(response.description(), Some(code.description().get("en")));

    let path = "/intra-mart/FailedAuthentication?detail=AccountLocked";
    let locked = Received::Known(FaultDetail::AccountLocked { user_code: "aoyagi" });
    for (languages, tag, end) in [("en", "en", "] Authentication failed."), ("de", "ja", "] 認証に失敗しました。")]
    {
        let message = FaultMessage::from_xml(&asked(&server, path, languages, tag).body).expect("a fault");
        assert!(message.fault().reason().ends_with(end), "{}", message.fault().reason());
        assert!(message.details().eq([locked]));
        assert_eq!(message.lines().next().map(str::is_ascii), Some(tag == "en"));
    }

    // What has one language for everybody says nothing of it.
    for path in ["/cafe24/AccessTokenInvalid", "/google-payments/INVALID_IDENTIFIER", "/activeserver/0"] {
        let answer = ask(&server, "GET", path, &[("Accept-Language", "en")], b"");
        assert_eq!((answer.header("content-language"), answer.header("vary")), (None, None), "{path}");
    }
}

#[test]
fn a_table_of_ones_own() {
    let folder = TempDir::new().expect("a folder can be made");
    let path = folder.path().join("shop.csv");
    let table = "code,http_status,description:optional@en,description:optional@pt-BR,title@ja\n\
        A,409,none left,esgotado,在庫切れ\nB,409,none left,,在庫切れ\nC,409,,,在庫切れ\n";
    std::fs::write(&path, table).expect("a file can be written");
    let server = Server::start(&[path.to_str().expect("a path is text")]);
    for (languages, tag, detail) in [
        ("pt-BR, en;q=0.9", "pt-BR", "esgotado"),
        ("PT-br-x-a", "pt-BR", "esgotado"),
        // The lookup shortens the range, never the tag; and the title is another text.
        ("pt, ja", "en", "none left"),
        ("", "en", "none left"),
    ] {
        let problem: Problem =
            serde_json::from_slice(&asked(&server, "/shop/A", languages, tag).body).expect("problem details");
        assert_eq!(problem.detail.as_deref(), Some(detail), "{languages}");
    }
    asked(&server, "/shop/B", "pt-BR", "en");
    assert_eq!(get(&server, "/shop/C").header("content-language"), Some("ja"));
}

#[test]
fn several_fields_are_one() {
    let server = Server::start(&[]);
    let headers = [("Accept-Language", "fr, ja;q=0.5"), ("Accept-Language", "en;q=0.6"), ("Accept-Language", "\u{e9}")];
    let answer = ask(&server, "GET", "/activeserver/2009", &headers, b"");
    assert_eq!(answer.header("content-language"), Some("en"));
}

#[test]
fn a_header_of_many_languages_takes_no_time() {
    let folder = TempDir::new().expect("a folder can be made");
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).expect("below 26"));
    let tags: Vec<String> = (0..300).map(|at| format!("{}{}-a{}", letter(at / 26), letter(at), letter(at))).collect();
    let header: Vec<String> = tags.iter().map(|tag| format!("title@{tag}")).collect();
    let table = format!("code,http_status,{}\nA,409{}\n", header.join(","), ",x".repeat(300));
    std::fs::write(folder.path().join("shop.csv"), table).expect("a file can be written");
    let server = Server::start_in(folder.path(), &["shop.csv"], "127.0.0.1:0");
    let asked = "q-".repeat(15_000) + "," + &"de;q=0,".repeat(4_000);
    let start = std::time::Instant::now();
    let answer = ask(&server, "GET", "/shop/A", &[("Accept-Language", &asked)], b"");
    assert_eq!(answer.status, 409, "{}", answer.text());
    assert!(start.elapsed() < std::time::Duration::from_secs(2), "{:?}", start.elapsed());
}
