//! `intra_mart::FaultDetail` as a line: written, recognized, and read back with its values.

use errcodes::{FillError, Received};
use errcodes_specs::intra_mart::{FaultDetail, FaultDetailKind};
use proptest::prelude::*;
use proptest::sample::select;

use crate::intra_mart::samples;

const LOCKED: &str = "jp.co.intra_mart.foundation.security.exception.AccessSecurityException: \
    [E.IWP.WEBSERVICE.AUTH.00007] アカウントがロックされています。 ユーザCD = aoyagi";

fn is_unknown(line: &str) -> bool {
    FaultDetail::from_line(line) == Received::Unknown(line)
}

#[test]
fn every_row_in_both_languages() {
    let details = samples(FaultDetailKind::ALL.iter().copied());
    assert_eq!(details.len(), 18);
    for (&kind, detail) in FaultDetailKind::ALL.iter().zip(details) {
        assert_eq!((detail.kind(), detail.fault(), detail.exception()), (kind, kind.fault(), kind.exception()));
        assert_eq!((detail.message_id(), detail.message().template()), (kind.message_id(), kind.message()));
        assert_eq!(detail.to_string(), detail.message().to_string());
        assert_eq!(detail.line(), detail.line_in("ja"));
        for language in ["ja", "en"] {
            let line = detail.line_in(language);
            assert_eq!(line.locale(), language);
            let text = detail.message().in_locale(language).to_string();
            let line = line.to_string();
            assert!(line.starts_with(&format!("{}: ", kind.exception())) && line.ends_with(&text), "{line}");
            assert!(!line.contains(['{', '}']), "{line}");
            for blanks in [("", ""), ("\t ", "\r\n"), ("\u{3000}", "  ")] {
                let line = format!("{}{line}{}", blanks.0, blanks.1);
                assert_eq!(FaultDetailKind::of_line(&line), Received::Known(kind));
                assert_eq!(FaultDetail::from_line(&line), Received::Known(detail));
            }
        }
    }
}

#[test]
fn a_message_shows_its_fields() {
    let detail = FaultDetail::AccessDenied { service: "MenuService", operation: "getMenu" };
    for (language, text) in [
        ("ja", "アクセス権限がありません。 Webサービス名 = MenuService, オペレーション名 = getMenu"),
        ("en-GB", "There is no access permission. Web service name = MenuService, Operation name = getMenu"),
        ("fr", "アクセス権限がありません。 Webサービス名 = MenuService, オペレーション名 = getMenu"),
    ] {
        assert_eq!(detail.message().in_locale(language).to_string(), text);
        assert!(detail.line_in(language).to_string().ends_with(&format!(": [E.IWP.WEBSERVICE.AUTH.00001] {text}")));
    }
    let one_of_two = |name| (name == "service").then_some("MenuService");
    assert_eq!(FaultDetailKind::AccessDenied.with_values(one_of_two), Err(FillError::Missing("operation")));
}

#[test]
fn what_is_not_the_text_is_only_recognized() {
    for line in [
        LOCKED.replace("ロック", "凍結"),
        LOCKED.replace("アカウント", " アカウント"),
        LOCKED.replace("] ", "]"),
        LOCKED.replace("[E.", "[[E.").replace("] ", "]] "),
        LOCKED.replace("ユーザCD = aoyagi", "ユーザCD"),
        LOCKED.replace("アカウントがロックされています。 ユーザCD", "Das Konto ist gesperrt. Benutzer"),
        // Two languages at once.
        LOCKED.replace("ユーザCD", "User code"),
    ] {
        assert_eq!(FaultDetailKind::of_line(&line), Received::Known(FaultDetailKind::AccountLocked), "{line}");
        assert!(is_unknown(&line), "{line}");
    }
    for line in [
        "",
        "java.lang.IllegalStateException",
        "java.lang.IllegalStateException: ",
        "java.lang.IllegalStateException:No match found",
        "java.lang.IllegalStateException: No match found!",
        "java.util.NoSuchElementException: No match found",
        "No match found",
        &LOCKED.replace("00007", "99999"),
        &LOCKED.replace(['[', ']'], ""),
        // An id of two rows, with another exception than theirs.
        "a.b.OtherException: [E.IWP.WEBSERVICE.AUTH.00018] 有効期限が過ぎています。",
    ] {
        assert_eq!(FaultDetailKind::of_line(line), Received::Unknown(line));
        assert!(is_unknown(line), "{line}");
    }
    // The text of the other row with this id.
    let expired = FaultDetail::Expired.line().to_string();
    let crossed = expired.replace("ExpiredDataException", "InvalidSecurityTokenException");
    assert_eq!(FaultDetailKind::of_line(&crossed), Received::Known(FaultDetailKind::ReceivedMoreThanOnce));
    assert!(is_unknown(&crossed));
}

#[test]
fn the_id_is_enough_for_the_class() {
    // As Java writes a cause; and a derived exception.
    for line in [format!("Caused by: {LOCKED}"), LOCKED.replace("AccessSecurity", "LockedAccount")] {
        assert_eq!(FaultDetail::from_line(&line), Received::Known(FaultDetail::AccountLocked { user_code: "aoyagi" }));
    }
}

#[test]
fn what_could_be_read_in_two_ways_is_not() {
    let (service, operation) = ("a, オペレーション名 = b", "c");
    assert!(is_unknown(&FaultDetail::AccessDenied { service, operation }.line().to_string()));
    // In the other language the text is unambiguous.
    let detail = FaultDetail::AccessDenied { service, operation };
    let english = detail.line_in("en").to_string();
    assert_eq!(FaultDetail::from_line(&english), Received::Known(detail));
    let mismatch = FaultDetail::TenantIdMismatch {
        resolved_tenant_id: "a",
        requested_tenant_id: ")と、ユーザ情報に指定されたテナントID(b",
    };
    assert!(is_unknown(&mismatch.line().to_string()));
}

#[test]
fn values_are_text() {
    for user_code in ["", "{user_code}", "[E.IWP.WEBSERVICE.AUTH.00015]", "a = b", "青柳", "x: y", "]"] {
        let detail = FaultDetail::AccountLocked { user_code };
        for line in [detail.line(), detail.line_in("en")] {
            assert_eq!(FaultDetail::from_line(&line.to_string()), Received::Known(detail));
        }
    }
    // Trailing spaces belong to the line.
    let line = FaultDetail::AccountLocked { user_code: "" }.line().to_string() + " \r\n\t";
    assert_eq!(FaultDetail::from_line(&line), Received::Known(FaultDetail::AccountLocked { user_code: "" }));
    let line = FaultDetail::AccountLocked { user_code: "aoyagi " }.line().to_string();
    assert_eq!(FaultDetail::from_line(&line), Received::Known(FaultDetail::AccountLocked { user_code: "aoyagi" }));
}

/// So long that nobody would see the end of it in quadratic time.
#[test]
fn long_lines_come_to_an_end() {
    let long = "a".repeat(200_000);
    let class = FaultDetailKind::AccessDenied.exception();
    let between = ", オペレーション名 = ".repeat(20_000);
    for line in [
        "[".repeat(500_000),
        "[]".repeat(250_000),
        "[x".repeat(250_000) + "]",
        format!("{class}: [{long}]"),
        format!("{class}: [E.IWP.WEBSERVICE.AUTH.00001] アクセス権限がありません。 Webサービス名 = {between}"),
        format!("{class}: {}", "[E.IWP.WEBSERVICE.AUTH.00001] ".repeat(20_000)),
        format!("{}x", "java.lang.IllegalStateException: No match found".repeat(10_000)),
    ] {
        assert!(is_unknown(&line));
    }
    let detail = FaultDetail::AccessDenied { service: &long, operation: &long };
    assert_eq!(FaultDetail::from_line(&detail.line().to_string()), Received::Known(detail));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        kind in select(FaultDetailKind::ALL),
        values in ["[^\\r\\n\\s]{0,12}", "[^\\r\\n\\s]{0,12}"],
        language in select(&["ja", "en"][..]),
    ) {
        let mut given = values.iter().map(String::as_str);
        let detail = kind.with_values(|_| given.next()).expect("at most two placeholders");
        let line = detail.line_in(language).to_string();
        // Without a space no value contains the separator of two values, except for the tenants in Japanese.
        match FaultDetail::from_line(&line) {
            Received::Known(read) => prop_assert_eq!(read, detail),
            Received::Unknown(raw) => {
                prop_assert_eq!(raw, line.as_str());
                prop_assert!(values.iter().any(|value| value.contains(')')), "{}", line);
            }
        }
    }

    #[test]
    fn any_line(line in ".{0,60}|(\\[E\\.IWP\\.WEBSERVICE\\.AUTH\\.000(01|07|18)\\]|[\\[\\]: a認])*") {
        let kind = FaultDetailKind::of_line(&line).known();
        match FaultDetail::from_line(&line) {
            Received::Known(detail) => prop_assert_eq!(Some(detail.kind()), kind),
            Received::Unknown(raw) => prop_assert_eq!(raw, line.as_str()),
        }
    }
}
