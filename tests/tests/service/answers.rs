//! What the service responds and logs, for each of its errors and for what a caller may send as `Accept-Language`.

use std::error::Error as _;
use std::io;

use errcodes::{ErrorCatalog as _, HttpStatus, NumberOrText, Problem};

use crate::running::{Answer, Service};
use crate::service::AccountError;

const TOO_MUCH: &str = "/users/aoyagi/remaining/5000";
const IN_ENGLISH: &str = "5000 yen is more than the limit of 3000 yen.";
const IN_JAPANESE: &str = "限度額の 3000 円を超えています。金額 = 5000 円";

/// Checks that a response is the problem details of this error.
#[track_caller]
fn assert_problem(answer: &Answer, (status, code): (u16, &str), (locale, detail): (&str, &str)) {
    assert_eq!(answer.status(), status, "{}", answer.body);
    assert_eq!(answer.fields("content-type"), ["application/problem+json"]);
    assert_eq!(answer.fields("content-language"), [locale]);
    assert_eq!(answer.fields("vary"), ["accept-language"]);
    assert_eq!(answer.fields("content-length"), [answer.body.len().to_string()]);

    let problem: Problem = serde_json::from_str(&answer.body).expect("a problem");
    assert_eq!(problem.detail.as_deref(), Some(detail));
    assert_eq!(problem.status.map(HttpStatus::as_u16), Some(status));
    assert_eq!(problem.title.as_deref(), problem.status.and_then(HttpStatus::reason_phrase));
    assert_eq!(problem.code, Some(NumberOrText::from(code)));
    assert_eq!(problem.catalog.as_deref(), Some("AccountError"));
    assert_eq!((problem.type_uri, problem.instance), (None, None));
}

#[test]
fn in_the_language_of_the_caller() {
    let service = Service::start();
    for (languages, expected) in [
        (&["ja"] as &[_], ("ja", IN_JAPANESE)),
        (&["en"], ("en", IN_ENGLISH)),
        (&["ja-JP-x-kansai, en;q=0.9"], ("ja", IN_JAPANESE)),
        (&["en-GB;q=0.9, ja;q=0.5"], ("en", IN_ENGLISH)),
        (&["en-GB;q=0.5, ja;q=0.9"], ("ja", IN_JAPANESE)),
        // Unknown, absent, and refused.
        (&["fr"], ("en", IN_ENGLISH)),
        (&[], ("en", IN_ENGLISH)),
        (&["en;q=0"], ("ja", IN_JAPANESE)),
        // Invalid items are ignored; two fields count as one.
        (&["ja;q=1.5, en_GB, ;;,=,"], ("en", IN_ENGLISH)),
        (&["日本語"], ("en", IN_ENGLISH)),
        (&["日本語", "fr", "ja"], ("ja", IN_JAPANESE)),
    ] {
        let answer = service.get(TOO_MUCH, languages);
        assert_problem(&answer, (409, "A03"), expected);
    }
    // Whatever the language of the caller was.
    let line = format!(" WARN code=\"A03\" error={IN_ENGLISH}");
    let log = service.log();
    assert_eq!(log.lines().collect::<Vec<_>>(), [line.as_str(); 11]);
}

#[test]
fn every_error_in_both_languages() {
    let service = Service::start();
    for (path, error, english, japanese) in [
        ("/users/ito/remaining/1", (404, "A01"), "There is no user ito.", "ユーザ ito は存在しません。"),
        ("/users/ueda/remaining/1", (403, "A02"), "User ueda is locked.", "ユーザ ueda はロックされています。"),
        (TOO_MUCH, (409, "A03"), IN_ENGLISH, IN_JAPANESE),
        (
            "/users/kimura/remaining/1",
            (500, "A04"),
            "The limit of user kimura is not a number.",
            "ユーザ kimura の限度額が数値ではありません。",
        ),
    ] {
        assert_problem(&service.get(path, &["en"]), error, ("en", english));
        assert_problem(&service.get(path, &["ja"]), error, ("ja", japanese));
    }
    let service = service.without_users();
    assert_problem(&service.get(TOO_MUCH, &["ja"]), (503, "A05"), ("ja", "口座情報を読み込めません。"));
}

#[test]
fn the_cause_is_logged_and_not_answered() {
    let service = Service::start();
    let answer = service.get("/users/kimura/remaining/1", &["ja"]);
    assert!(!answer.body.contains("invalid digit"), "{}", answer.body);
    assert_eq!(
        service.log(),
        " WARN code=\"A04\" error=The limit of user kimura is not a number. \
         error.sources=[invalid digit found in string]\n"
    );
}

#[test]
fn success_is_left_alone() {
    let service = Service::start();
    let answer = service.get("/users/aoyagi/remaining/1000", &["ja"]);
    assert_eq!((answer.status(), answer.body.as_str()), (200, "2000 yen\n"));
    for name in ["content-language", "vary"] {
        assert_eq!(answer.fields(name), [""; 0], "{name}");
    }
    // What axum itself answers, too.
    assert_eq!(service.get("/users", &["ja"]).status(), 404);
    assert_eq!(service.get("/users/aoyagi/remaining/much", &["ja"]).status(), 400);
    assert_eq!(service.log(), "");
}

#[test]
fn one_attribute_gives_what_thiserror_does() {
    let cause = io::Error::other("the disk is gone");
    let error = AccountError::from(cause);
    assert_eq!(error.to_string(), "The accounts cannot be read.");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("the disk is gone"));
    assert_eq!(error.entry().name(), Some("STORAGE"));
    let locked = AccountError::Locked { user_code: "ueda".to_owned() };
    assert!(locked.source().is_none());
}
