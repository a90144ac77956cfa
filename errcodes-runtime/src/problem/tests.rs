//! Problem details as JSON: what is read, what is kept and what is written.

use std::{collections::BTreeMap, format, string::String, vec};

use serde_core::Deserialize;
use serde_json::json;

use super::Problem;
use crate::{HttpStatus, NumberOrText};

fn read(json: &str) -> Problem {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

#[test]
fn a_member_of_the_wrong_type_counts_as_absent() {
    for value in ["null", "true", "1", "1.5", "1e400", "[[1], {}]", "{\"a\": [1]}"] {
        for name in ["type", "title", "detail", "instance"] {
            let json = format!("{{\"{name}\": {value}, \"code\": \"after\"}}");
            assert_eq!(read(&json), Problem { code: Some("after".into()), ..Problem::default() }, "{json}");
        }
    }
    assert_eq!(read("{}").problem_type(), "about:blank");
}

#[test]
fn a_code_of_another_type_is_somebody_elses_member() {
    for value in ["null", "true", "[1,\"a\"]", "{\"a\":1}"] {
        for name in ["code", "catalog"] {
            let json = format!("{{\"{name}\":{value}}}");
            let problem = read(&json);
            assert_eq!((&problem.code, &problem.catalog), (&None, &None));
            assert_eq!(problem.extensions[name], serde_json::from_str::<serde_json::Value>(value).unwrap());
            assert_eq!(serde_json::to_string(&problem).unwrap(), json);
        }
    }
    for (value, code) in
        [("5", NumberOrText::from(5_u8)), ("-5", NumberOrText::from(-5_i8)), ("5.0", NumberOrText::from(5.0))]
    {
        let json = format!("{{\"code\":{value}}}");
        assert_eq!(read(&json).code, Some(code));
        assert_eq!(serde_json::to_string(&read(&json)).unwrap(), json);
    }
    assert_eq!(read("{\"code\": 1e400, \"catalog\": 5}").code, None);
}

#[test]
fn a_status_is_a_number_from_100_to_599() {
    for value in ["404", "404.0", "4.04e2", "40400e-2"] {
        assert_eq!(read(&format!("{{\"status\": {value}}}")).status, Some(HttpStatus::NOT_FOUND), "{value}");
    }
    for value in [
        "\"404\"",
        "404.5",
        "99",
        "600",
        "0",
        "-404",
        "65940",
        "1e308",
        "-1e308",
        "1e400",
        "18446744073709552020",
        "4294967700",
        "null",
        "true",
        "[404]",
        "{\"status\": 404}",
    ] {
        assert_eq!(read(&format!("{{\"status\": {value}}}")), Problem::default(), "{value}");
    }
}

#[test]
fn other_members_survive() {
    let json = r#"{"type":"urn:x","title":"Invalid","status":400,"code":"A01","errors":{"name":["is required"]},"traceId":"t1"}"#;
    let problem = read(json);
    assert_eq!(problem.extensions["errors"], json!({"name": ["is required"]}));
    assert_eq!(problem.extensions["traceId"], "t1");
    assert_eq!(serde_json::to_string(&problem).unwrap(), json);
    assert_eq!(serde_json::from_value::<Problem>(serde_json::from_str(json).unwrap()).unwrap(), problem);
    assert_eq!(serde_json::to_value(&problem).unwrap(), serde_json::from_str::<serde_json::Value>(json).unwrap());
}

#[test]
fn what_cannot_be_kept_does_not_fail_the_message() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for value in ["1e400", "-1e400", "[1e400]", "{\"a\": 1e400}", &deep] {
        let problem = read(&format!("{{\"other\": {value}, \"title\": \"after\"}}"));
        assert_eq!(problem.title.as_deref(), Some("after"));
        assert!(problem.extensions.is_empty());
    }
}

#[test]
fn only_an_object_is_a_problem() {
    for json in
        ["", "[]", "[\"about:blank\"]", "\"a\"", "1", "null", "{", "{\"title\"}", "{\"title\": tru}", "{\"a\": 1e}"]
    {
        assert!(serde_json::from_str::<Problem>(json).is_err(), "{json}");
    }
    // Of a member that occurs twice the last one counts; names are compared with their case.
    let json =
        r#"{"title": "a", "errors": [{}], "title": "\u0062", "Status": 404, "errors": 1, "code": {}, "code": 5}"#;
    let mut expected = Problem { title: Some("b".into()), code: Some(5_u8.into()), ..Problem::default() };
    expected.extensions.extend([(String::from("Status"), json!(404)), (String::from("errors"), json!(1))]);
    assert_eq!(read(json), expected);
    assert_eq!(serde_json::from_value::<Problem>(serde_json::from_str(json).unwrap()).unwrap(), expected);
    assert_eq!(read(r#"{"code": 5, "code": {}}"#).code, None);
}

#[test]
fn is_written_as_it_is_read() {
    for json in [
        "{}",
        "{\"code\":5002}",
        "{\"code\":\"5002\"}",
        "{\"type\":\"t\",\"title\":\"\\\"\",\"status\":404,\"detail\":\"在庫\",\"instance\":\"\",\"code\":-1,\"catalog\":\"C\",\"a\":null}",
    ] {
        assert_eq!(serde_json::to_string(&read(json)).unwrap(), json);
    }
}

#[test]
fn a_name_is_written_once() {
    let problem = Problem::from(HttpStatus::NOT_FOUND).with_extension("status", 500).with_extension("detail", "a");
    assert_eq!(serde_json::to_string(&problem).unwrap(), r#"{"title":"Not Found","status":404,"detail":"a"}"#);
}

/// A format that has no raw values: what serde makes of a flattened struct, and its own deserializers.
#[test]
fn from_another_format() {
    use serde_core::de::value::{Error, MapDeserializer};

    let members = [("title", "a"), ("code", "5"), ("other", "b")];
    let problem = Problem::deserialize(MapDeserializer::<_, Error>::new(members.into_iter())).unwrap();
    assert_eq!((problem.title.as_deref(), problem.code), (Some("a"), Some("5".into())));
    assert_eq!(problem.extensions["other"], "b");
    let numbers = [("status", 404_u16), ("code", 7)];
    let problem = Problem::deserialize(MapDeserializer::<_, Error>::new(numbers.into_iter())).unwrap();
    assert_eq!((problem.status, problem.code), (Some(HttpStatus::NOT_FOUND), Some(7_u8.into())));
    let nested = [("errors", BTreeMap::from([("name", vec![true])]))];
    let problem = Problem::deserialize(MapDeserializer::<_, Error>::new(nested.into_iter())).unwrap();
    assert_eq!(problem.extensions["errors"], json!({"name": [true]}));
    let floats = [("a", 1.5), ("status", 404.0), ("b", f64::NAN)];
    let problem = Problem::deserialize(MapDeserializer::<_, Error>::new(floats.into_iter())).unwrap();
    assert_eq!((problem.status, problem.extensions.len()), (Some(HttpStatus::NOT_FOUND), 1));
    let bytes = [("a", serde_core::de::value::BytesDeserializer::<Error>::new(b"x"))];
    let problem = Problem::deserialize(MapDeserializer::<_, Error>::new(bytes.into_iter())).unwrap();
    assert_eq!(problem, Problem::default());
}

/// What `serde_json` makes of numbers if its feature `arbitrary_precision` is on.
#[test]
fn numbers_of_arbitrary_precision() {
    use serde_core::de::value::{Error, MapDeserializer};

    for (number, status) in [("404", 404), ("404.0", 404), ("4.04e2", 404), ("404.5", 0), ("1e400", 0)] {
        let object = MapDeserializer::<_, Error>::new([("$serde_json::private::Number", number)].into_iter());
        let problem = Problem::deserialize(MapDeserializer::new([("status", object)].into_iter())).unwrap();
        assert_eq!(problem.status.map_or(0, HttpStatus::as_u16), status, "{number}");
    }
}
