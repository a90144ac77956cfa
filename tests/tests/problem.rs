//! Problem details, RFC 9457: of every row of every catalog, and whatever a peer may send as one.

use errcodes::{Code, ErrorCatalog, HttpStatus, NumberOrText, Problem, Received};
use errcodes_specs::activeserver::ActiveServerError;
use errcodes_specs::cafe24::ApiStatus;
use errcodes_specs::google_payments::ErrorResponseCode;
use errcodes_specs::intra_mart::AuthFault;
use proptest::collection::vec;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

fn to_json(problem: &Problem) -> Value {
    serde_json::to_value(problem).expect("a problem can be written")
}

/// Compares the problems of a catalog with its rows, and returns their number.
fn check<E: ErrorCatalog>(errors: &[E], language: &str) -> usize {
    for error in errors {
        let entry = error.entry();
        for problem in [Problem::of(error, language), Problem::typed("https://errors.example/1", error, language)] {
            let object = to_json(&problem);
            assert_eq!(object.get("status"), entry.http_status().map(|status| json!(status.as_u16())).as_ref());
            assert_eq!(
                object.get("detail"),
                entry.message().or(entry.description()).map(|text| json!(text.get(language))).as_ref()
            );
            assert_eq!(object["catalog"], E::CATALOG.name);
            match entry.code() {
                None => assert_eq!(object.get("code"), None),
                Some(Code::Text(text)) => assert_eq!(object["code"], text),
                Some(code) => assert_eq!(object["code"].as_u64(), code.as_u64()),
            }
            let read: Problem = serde_json::from_value(object).expect("what is written is a problem");
            assert_eq!(read, problem);
        }
        let blank = Problem::of(error, language);
        assert_eq!((blank.problem_type(), blank.type_uri.as_deref()), ("about:blank", None));
        assert_eq!(blank.title.as_deref(), entry.http_status().and_then(HttpStatus::reason_phrase));
        assert_eq!(Problem::typed("a", error, language).title.as_deref(), entry.name().or(blank.title.as_deref()));
    }
    errors.len()
}

#[test]
fn of_every_row() {
    let rows = check(ActiveServerError::ALL, "ja")
        + check(ApiStatus::ALL, "en")
        + check(ErrorResponseCode::ALL, "de")
        + check(AuthFault::ALL, "ja");
    assert_eq!(rows, 104 + 20 + 11 + 11);
}

#[test]
fn what_is_set_is_added_to_what_is_there() {
    let problem = Problem::of(&AuthFault::ALL[0], "en");
    let mut expected = to_json(&problem);
    let set = problem.with_detail("d").with_instance("/1").with_extension("x", 2);
    for (name, value) in [("detail", json!("d")), ("instance", json!("/1")), ("x", json!(2))] {
        expected[name] = value;
    }
    assert_eq!(to_json(&set), expected);
}

errcodes::catalog! {
    #[catalog(table = "code,name\nA/1,GONE\nB,LATE\n", base = "https://e.example/#shop-")]
    enum Based {}
}

#[test]
fn the_type_is_the_base_and_the_row() {
    let types: Vec<Option<String>> = Based::ALL.iter().map(|error| Problem::of(error, "en").type_uri).collect();
    assert_eq!(types, [Some("https://e.example/#shop-A%2F1".to_owned()), Some("https://e.example/#shop-B".to_owned())]);
}

#[test]
fn the_error_is_recognized() {
    let json = r#"{"title": "a", "status": 400, "code": 1026, "catalog": "ActiveServerError"}"#;
    for json in [json, &json.replace("1026", "\"1026\"")] {
        let problem: Problem = serde_json::from_str(json).expect("a problem");
        let code = problem.code.as_ref().expect("a code");
        let error: Received<ActiveServerError, &NumberOrText> = Received::recognize(code);
        assert_eq!(error.known(), ActiveServerError::from_code(1026));
        assert_eq!(to_json(&problem), serde_json::from_str::<Value>(json).expect("JSON"));
    }
}

/// Members of an own type, next to those of a problem.
#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct OutOfCredit {
    balance: i32,
    #[serde(flatten)]
    problem: Problem,
}

#[test]
fn in_a_struct_of_ones_own() {
    let json = r#"{"balance":30,"type":"https://example.com/out-of-credit","status":403,"code":"7","accounts":["/account/12345"]}"#;
    let read: OutOfCredit = serde_json::from_str(json).expect("a problem");
    assert_eq!((read.balance, read.problem.status.map(HttpStatus::as_u16)), (30, Some(403)));
    assert_eq!(read.problem.extensions.keys().collect::<Vec<_>>(), ["accounts"]);
    assert_eq!(serde_json::to_string(&read).expect("can be written"), json);
    let odd = r#"{"balance": 30, "status": "403", "title": [1]}"#;
    assert_eq!(serde_json::from_str::<OutOfCredit>(odd).expect("a problem").problem, Problem::default());
}

#[test]
fn what_a_problem_does_not_know_survives() {
    let json = include_str!("cases/messages/problem-extension.json");
    let problem: Problem = serde_json::from_str(json).expect("a problem");
    assert_eq!(problem.extensions["errors"]["name"][0], "is required");
    assert_eq!(problem.extensions["traceId"], "t1");
    let written = serde_json::to_value(&problem).expect("can be written");
    assert_eq!(written, serde_json::from_str::<Value>(json).expect("JSON"));
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (0..1000_u16).prop_map(Value::from),
        (0..1000_u16).prop_map(|number| Value::from(f64::from(number))),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((".{0,6}", inner), 0..4).prop_map(Value::from_iter)
        ]
    })
}

/// The members that the RFC has itself.
const STANDARD: [&str; 5] = ["type", "title", "status", "detail", "instance"];

fn object() -> impl Strategy<Value = Value> {
    const NAMES: [&str; 8] = ["type", "title", "status", "detail", "instance", "code", "catalog", "errors"];
    vec((proptest::sample::select(&NAMES[..]), value()), 0..8).prop_map(Value::from_iter)
}

/// The RFC, as a type that only serde reads.
fn expected(object: &Value) -> Problem {
    let text = |name: &str| object[name].as_str().map(str::to_owned);
    let status = object["status"].as_f64().filter(|status| status.fract() == 0.0 && (100.0..600.0).contains(status));
    let mut problem = Problem::default();
    problem.type_uri = text("type");
    problem.title = text("title");
    problem.status = status.and_then(|status| format!("{status}").parse().ok());
    problem.detail = text("detail");
    problem.instance = text("instance");
    let others = object.as_object().into_iter().flatten();
    for (name, value) in others.filter(|(name, _)| !STANDARD.contains(&name.as_str())) {
        match (name.as_str(), value) {
            ("code", Value::String(text)) => problem.code = Some(text.as_str().into()),
            ("code", Value::Number(number)) => {
                let integer = number.as_u64().map(NumberOrText::from).or(number.as_i64().map(NumberOrText::from));
                problem.code = integer.or(number.as_f64().map(NumberOrText::from));
            }
            ("catalog", Value::String(text)) => problem.catalog = Some(text.clone()),
            _ => drop(problem.extensions.insert(name.clone(), value.clone())),
        }
    }
    problem
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_object_is_one(object in object()) {
        let read: Problem = serde_json::from_str(&object.to_string()).expect("any object is a problem");
        prop_assert_eq!(&read, &expected(&object));
        prop_assert_eq!(serde_json::from_value::<Problem>(to_json(&read)).ok(), Some(read));
    }

    #[test]
    fn any_bytes_give_a_problem_or_an_error(bytes in vec(any::<u8>(), 0..64), at in any::<prop::sample::Index>(), object in object()) {
        let _ = serde_json::from_slice::<Problem>(&bytes);
        let mut damaged = object.to_string().into_bytes();
        let at = at.index(damaged.len());
        damaged.splice(at..at, bytes);
        let _ = serde_json::from_slice::<Problem>(&damaged);
    }
}

#[test]
fn a_title_is_not_repeated_as_the_detail() {
    errcodes::catalog! {
        #[catalog(table = "name,http_status,title@en,title@ja\nLOST,404,Lost,紛失\n")]
        enum Titled {}
    }

    let typed = Problem::typed("https://errors.example/lost", &Titled::Lost, "ja");
    assert_eq!((typed.title.as_deref(), typed.detail), (Some("紛失"), None));
    // Without a type of its own the title is that of the status.
    let plain = Problem::of(&Titled::Lost, "ja");
    assert_eq!((plain.title.as_deref(), plain.detail.as_deref()), (Some("Not Found"), Some("紛失")));
}
