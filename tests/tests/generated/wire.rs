//! `impls(serde)` and `impls(http)`: the wire key both ways through a format, and the status of the `http` crate.

use std::collections::BTreeMap;
use std::fmt::Debug;

use errcodes::catalog;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_value, json, to_value};

use super::implements::implements;

catalog! {
    #[catalog(table = "code,variant,http_status\n0080,A,404\n80,B,503\n\"say \"\"hi\"\" 認証\",C,500\n", impls(serde, http))]
    enum Text {}
}

catalog! {
    #[catalog(table = "code:u8,name,http_status:optional\n0,A,404\n255,B,\n", impls(serde))]
    enum Byte {}
}

catalog! {
    #[catalog(table = "code:i64,name\n-9223372036854775808,A\n9223372036854775807,B\n", impls(serde))]
    enum Signed {}
}

catalog! {
    #[catalog(table = "code:u64,name\n0,A\n18446744073709551615,B\n", impls(serde))]
    enum Unsigned {}
}

/// Without a code, the name is sent.
#[derive(errcodes::ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[catalog(table = "name\nA\nB\n", impls(serde))]
enum Named {
    B,
    A,
}

catalog! {
    /// No impl is requested.
    #[catalog(table = "code,http_status\nA,404\n")]
    enum Bare {}
}

#[track_caller]
fn round_trip<E: Copy + Debug + PartialEq + Serialize + DeserializeOwned>(all: &[E], wire: &[Value]) {
    assert_eq!(all.len(), wire.len());
    for (error, value) in all.iter().zip(wire) {
        assert_eq!(to_value(error).expect("a code"), *value);
        assert_eq!(from_value::<E>(value.clone()).expect("its code"), *error);
        let text = serde_json::to_string(error).expect("a code");
        assert_eq!(serde_json::from_str::<E>(&text).expect("its code"), *error);
        assert_eq!(serde_json::from_reader::<_, E>(text.as_bytes()).expect("its code"), *error);
    }
}

#[test]
fn the_wire_key_both_ways() {
    round_trip(Text::ALL, &[json!("0080"), json!("80"), json!("say \"hi\" 認証")]);
    round_trip(Byte::ALL, &[json!(0), json!(255)]);
    round_trip(Signed::ALL, &[json!(i64::MIN), json!(i64::MAX)]);
    round_trip(Unsigned::ALL, &[json!(0), json!(u64::MAX)]);
    round_trip(Named::ALL, &[json!("A"), json!("B")]);
}

#[test]
fn nothing_else_is_read() {
    #[track_caller]
    fn refused<E: Debug + DeserializeOwned>(values: &[Value], enum_name: &str) {
        for value in values {
            let error = from_value::<E>(value.clone()).expect_err("no code").to_string();
            assert!(error.contains(enum_name), "{value}: {error}");
        }
    }
    refused::<Text>(
        &[json!("080"), json!(""), json!("A"), json!(80), json!(null), json!(["80"]), json!({"80": 1})],
        "`Text`",
    );
    refused::<Byte>(&[json!(1), json!(256), json!(-1), json!(0.0), json!("0"), json!("A"), json!(65536)], "`Byte`");
    refused::<Signed>(&[json!(0), json!(u64::MAX), json!("A"), json!(-1.0)], "`Signed`");
    refused::<Unsigned>(&[json!(1), json!(-1), json!("A")], "`Unsigned`");
    refused::<Named>(&[json!(1), json!("a"), json!("1")], "`Named`");
}

#[test]
fn inside_of_other_types() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Answer {
        error: Option<Text>,
        all: Vec<Byte>,
        counts: BTreeMap<Named, u8>,
    }
    let answer = Answer { error: Some(Text::B), all: Byte::ALL.to_vec(), counts: [(Named::A, 1)].into() };
    let wire = json!({"error": "80", "all": [0, 255], "counts": {"A": 1}});
    assert_eq!(to_value(&answer).expect("an object"), wire);
    assert_eq!(from_value::<Answer>(wire).expect("an answer"), answer);
}

#[test]
fn the_status_of_http() {
    for error in Text::ALL {
        assert_eq!(http::StatusCode::from(*error).as_u16(), error.http_status().as_u16());
        assert_eq!(http::StatusCode::from(error), http::StatusCode::from(error.http_status()));
    }
}

#[test]
fn only_what_was_asked_for() {
    assert!(implements!(Text: Serialize) && implements!(Text: DeserializeOwned));
    assert!(!implements!(Bare: Serialize) && !implements!(Bare: DeserializeOwned));
    assert!(implements!(http::StatusCode: From<Text>) && !implements!(http::StatusCode: From<Bare>));
}
