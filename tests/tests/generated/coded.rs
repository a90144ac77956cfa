//! Code, name and key: for every combination of the columns `code` and `name`, what is written, what is read, and what
//! names a row. The code that is shown is the document's, never a Rust identifier.

use std::fmt::Debug;
use std::str::FromStr;

use errcodes::{ErrorCatalog, catalog};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_value, json, to_value};

use super::implements::implements;

catalog! {
    #[catalog(table = "code,name\nA1,FIRST\nA2,SECOND\n", impls(serde))]
    enum TextAndName {}
}

catalog! {
    #[catalog(table = "code:u16,name\n1,FIRST\n2,SECOND\n", impls(serde))]
    enum NumberAndName {}
}

catalog! {
    #[catalog(table = "name\nFIRST\nSECOND\n", impls(serde))]
    enum NameOnly {}
}

catalog! {
    #[catalog(table = "code:u16,name:index,variant\n1,SAME,First\n2,SAME,Second\n", impls(serde))]
    enum NameRepeats {}
}

catalog! {
    #[catalog(table = "code:index,name\nA1,FIRST\nA1,SECOND\n", impls(serialize))]
    enum TextRepeats {}
}

catalog! {
    #[catalog(table = "code:i8:index,name\n-1,FIRST\n-1,SECOND\n", impls(serialize))]
    enum NumberRepeats {}
}

catalog! {
    #[catalog(table = "name:index,variant\nFORMAT_ERROR,First\nFORMAT_ERROR,Second\n", impls(serialize))]
    enum OnlyNameRepeats {}
}

catalog! {
    #[catalog(table = "code:u8:optional,name\n1,FIRST\n,SECOND\n", impls(serialize))]
    enum CodeOrName {}
}

catalog! {
    #[catalog(table = "variant,alias:key\nFirst,one\nSecond,two\n", impls(serde))]
    enum OtherKey {}
}

catalog! {
    #[catalog(table = "code,name\nA1,FIRST\nA2,SECOND\n", impls(deserialize))]
    enum ReadOnly {}
}

catalog! {
    #[catalog(table = "code,name\nA1,FIRST\nA2,SECOND\n", impls(serialize), skip(name))]
    enum NameSkipped {}
}

/// The entry's code and what serde writes, for both rows.
#[track_caller]
fn written<E: ErrorCatalog + Copy + Serialize>(all: &[E], codes: [Value; 2]) {
    for (error, code) in all.iter().zip(codes) {
        let text = code.as_str().map_or_else(|| code.to_string(), str::to_owned);
        assert_eq!(error.entry().code.to_string(), text);
        assert_eq!(to_value(error).expect("a code"), code);
    }
}

/// The same, and each is read back.
#[track_caller]
fn read<E: ErrorCatalog + Copy + Debug + PartialEq + Serialize + DeserializeOwned>(all: &[E], codes: [Value; 2]) {
    written(all, codes.clone());
    for (error, code) in all.iter().zip(codes) {
        assert_eq!(from_value::<E>(code).expect("its code"), *error);
    }
}

/// What `FromStr` takes for each row, and what it does not take.
#[track_caller]
fn named<E: FromStr + Copy + Debug + PartialEq>(all: &[E], names: [&[&str]; 2], others: &[&str]) {
    for (error, names) in all.iter().zip(names) {
        for name in names {
            assert_eq!(E::from_str(name).ok(), Some(*error), "{name}");
        }
    }
    for other in others {
        assert!(E::from_str(other).is_err(), "{other}");
    }
}

#[test]
fn the_code_is_written_and_read() {
    read(TextAndName::ALL, [json!("A1"), json!("A2")]);
    read(NumberAndName::ALL, [json!(1), json!(2)]);
    read(NameOnly::ALL, [json!("FIRST"), json!("SECOND")]);
    read(NameRepeats::ALL, [json!(1), json!(2)]);
    read(OtherKey::ALL, [json!("one"), json!("two")]);
}

#[test]
fn a_code_that_repeats_or_may_be_blank_is_written() {
    written(TextRepeats::ALL, [json!("A1"), json!("A1")]);
    written(NumberRepeats::ALL, [json!(-1), json!(-1)]);
    written(OnlyNameRepeats::ALL, [json!("FORMAT_ERROR"), json!("FORMAT_ERROR")]);
    written(CodeOrName::ALL, [json!(1), json!("SECOND")]);
    written(NameSkipped::ALL, [json!("A1"), json!("A2")]);
}

#[test]
fn deserialize_takes_the_code_only() {
    assert!(from_value::<TextAndName>(json!("FIRST")).is_err());
    assert!(from_value::<NumberAndName>(json!("1")).is_err());
    assert_eq!(from_value::<ReadOnly>(json!("A1")).ok(), Some(ReadOnly::First));
    assert!(!implements!(ReadOnly: Serialize));
    assert!(!implements!(TextRepeats: DeserializeOwned));
}

#[test]
fn a_text_names_a_row_by_code_then_by_name() {
    named(TextAndName::ALL, [&["A1", "FIRST"], &["A2", "SECOND"]], &["First", "a1", ""]);
    named(NumberAndName::ALL, [&["1", "FIRST"], &["2", "SECOND"]], &["01", "+1", "First"]);
    named(NameOnly::ALL, [&["FIRST"], &["SECOND"]], &["First"]);
    named(NameRepeats::ALL, [&["1"], &["2"]], &["SAME"]);
    named(TextRepeats::ALL, [&["FIRST"], &["SECOND"]], &["A1"]);
    named(NumberRepeats::ALL, [&["FIRST"], &["SECOND"]], &["-1"]);
    named(CodeOrName::ALL, [&["FIRST"], &["SECOND"]], &["1"]);
    named(OtherKey::ALL, [&["one"], &["two"]], &["First"]);
    named(NameSkipped::ALL, [&["A1"], &["A2"]], &["FIRST"]);
}

#[test]
fn an_integer_is_taken_where_it_is_a_key() {
    assert_eq!(NumberAndName::try_from(2_u16).ok(), Some(NumberAndName::Second));
    assert!(implements!(NumberAndName: TryFrom<u16>));
    assert!(!implements!(NumberRepeats: TryFrom<i8>));
    assert!(!implements!(OnlyNameRepeats: FromStr));
}

catalog! {
    #[catalog(table = "code:u16,name,alias_of:ref:optional:index\n11,EAGAIN,\n35,DEADLOCK,11\n41,EWOULDBLOCK,EAGAIN\n")]
    enum Errno {}
}

#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog(table = "code:u16,name\n11,EAGAIN\n12,ENOMEM\n")]
enum Bound {
    #[catalog(row = "EAGAIN")]
    Again,
    #[catalog(row = 12)]
    Memory,
}

#[test]
fn references_and_bindings_take_the_code_or_the_name() {
    assert_eq!(Errno::Ewouldblock.alias_of(), Some(Errno::Eagain));
    assert_eq!(Errno::from_alias_of(Errno::Eagain), [Errno::Deadlock, Errno::Ewouldblock]);
    assert_eq!((Bound::Again.code(), Bound::Memory.code()), (11, 12));
}

/// A wrong code would not compile.
const SECOND: NumberAndName = NumberAndName::expect_code(2);

#[test]
fn expect_names_the_catalog_and_the_value() {
    assert_eq!(SECOND, NumberAndName::expect_name("SECOND"));
    let message =
        |panics: fn()| *std::panic::catch_unwind(panics).expect_err("it panics").downcast::<String>().expect("text");
    assert_eq!(
        message(|| {
            let _ = NumberAndName::expect_code(999);
        }),
        "no row with code 999 in NumberAndName"
    );
    assert_eq!(
        message(|| {
            let _ = TextAndName::expect_name("A1");
        }),
        "no row with name `A1` in TextAndName"
    );
}

catalog! {
    #[catalog(table = "code:i32,description\n10001,Unknown account\n-1,Server down\n0x50,Hexadecimal\n", prefix = "E", allow(mixed-radix))]
    enum Prefixed {}
}

catalog! {
    #[catalog(table = "code,description\n0080,Padded\nx_1,Named\n", prefix = "Code")]
    enum PrefixedText {}
}

#[test]
fn a_prefix_names_numbers() {
    assert_eq!(Prefixed::ALL, [Prefixed::E10001, Prefixed::EMinus1, Prefixed::E50]);
    assert_eq!(Prefixed::E50.code(), 0x50);
    assert_eq!(PrefixedText::ALL, [PrefixedText::Code0080, PrefixedText::X1]);
}
