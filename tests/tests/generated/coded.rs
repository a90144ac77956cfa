//! Code, name and key: for every combination of the columns `code` and `name`, what is written, what is read, and what
//! names a row. The code that is shown is the document's, never a Rust identifier.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use errcodes::{ErrorCatalog, Problem, catalog};
use errcodes_codegen::{Feature, Settings};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_value, json, to_value};

use super::implements::implements;

macro_rules! catalogs {
    ($($name:ident: $table:literal $(, $impls:ident)?;)+) => {$(
        catalog! {
            #[catalog(table = $table $(, impls($impls))?)]
            enum $name {}
        }
    )+};
}

// Two rows each, `First` and `Second`. `p` is a plain key, `x` an index, `o` optional, `k` an optional key, `a` absent: the
// column `code`, then `name`.
catalogs! {
    Pp: "code,name,variant\nA1,FIRST,First\nA2,SECOND,Second\n", serde;
    Np: "code:u16,name,variant\n1,FIRST,First\n2,SECOND,Second\n", serde;
    Same: "code,name,variant\nA1,A1,First\nA2,A2,Second\n", serde;
    Pa: "code,variant\nA1,First\nA2,Second\n", serde;
    Px: "code,name:index,variant\nA1,SAME,First\nA2,SAME,Second\n", serde;
    Po: "code,name:optional,variant\nA1,FIRST,First\nA2,,Second\n", serde;
    Nx: "code:u16,name:index,variant\n1,SAME,First\n2,SAME,Second\n", serde;
    Xp: "code:index,name,variant\nA1,FIRST,First\nA1,SECOND,Second\n", serialize;
    Ip: "code:i8:index,name,variant\n-1,FIRST,First\n-1,SECOND,Second\n", serialize;
    Xa: "code:index,variant\nA1,First\nA1,Second\n", serialize;
    Xx: "code:index,name:index,variant\nA1,SAME,First\nA1,SAME,Second\n", serialize;
    Xo: "code:index,name:optional,variant\nA1,FIRST,First\nA1,,Second\n", serialize;
    Op: "code:u8:optional,name,variant\n1,FIRST,First\n,SECOND,Second\n", serialize;
    Ox: "code:u8:optional,name:index,variant\n1,SAME,First\n,SAME,Second\n", serialize;
    Oo: "code:optional,name:optional,variant\nA1,FIRST,First\n,SECOND,Second\n";
    Oa: "code:optional,variant\nA1,First\n,Second\n";
    Kp: "code:key:optional,name,variant\nA1,FIRST,First\n,SECOND,Second\n", serialize;
    Ap: "name,variant\nFIRST,First\nSECOND,Second\n", serde;
    Ax: "name:index,variant\nSAME,First\nSAME,Second\n", serialize;
    Ao: "name:optional,variant\nFIRST,First\n,Second\n";
    OtherKey: "variant,alias:key\nFirst,one\nSecond,two\n", serde;
    OtherKeyBesideCode: "code:index,variant,alias:key\nA1,First,one\nA1,Second,two\n", serialize;
    Nothing: "variant,alias:optional:key\nFirst,one\nSecond,\n";
    ReadOnly: "code,name,variant\nA1,FIRST,First\nA2,SECOND,Second\n", deserialize;
}

catalog! {
    #[catalog(table = "code,name\nA1,FIRST\nA2,SECOND\n", impls(serialize), skip(name))]
    enum NameSkipped {}
}

catalog! {
    #[catalog(table = "code:index,name\nA1,FIRST\nA1,SECOND\n", impls(serde), skip(code))]
    enum CodeSkipped {}
}

/// Checks the code and the name of the entries, and what is displayed, of both rows.
#[track_caller]
fn shown<E: ErrorCatalog + Display>(
    all: &[E],
    codes: [Option<&str>; 2],
    names: [Option<&str>; 2],
    displayed: [&str; 2],
) {
    for (at, error) in all.iter().enumerate() {
        let entry = error.entry();
        assert_eq!(entry.code().map(|code| code.to_string()).as_deref(), codes[at]);
        assert_eq!(entry.name(), names[at]);
        assert_eq!((error.to_string().as_str(), entry.to_string().as_str()), (displayed[at], displayed[at]));
        let problem = Problem::typed("https://errors.example/", error, "en");
        assert_eq!(problem.code.map(|code| code.to_string()).as_deref(), codes[at]);
        assert_eq!(problem.title.as_deref(), names[at]);
    }
}

/// Checks what serde writes, for both rows.
#[track_caller]
fn written<E: ErrorCatalog + Copy + Serialize>(all: &[E], codes: [Value; 2]) {
    for (error, code) in all.iter().zip(codes) {
        let text = code.as_str().map_or_else(|| code.to_string(), str::to_owned);
        assert_eq!(error.entry().code().map(|code| code.to_string()), Some(text));
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

const NAMES: [Option<&str>; 2] = [Some("FIRST"), Some("SECOND")];
const SAME: [Option<&str>; 2] = [Some("SAME"); 2];
const A1: [Option<&str>; 2] = [Some("A1"); 2];
const A1_A2: [Option<&str>; 2] = [Some("A1"), Some("A2")];

#[test]
fn the_code_is_shown_and_then_a_name_that_differs() {
    shown(Pp::ALL, A1_A2, NAMES, ["A1 FIRST", "A2 SECOND"]);
    shown(Np::ALL, [Some("1"), Some("2")], NAMES, ["1 FIRST", "2 SECOND"]);
    shown(Same::ALL, A1_A2, A1_A2, ["A1", "A2"]);
    shown(Pa::ALL, A1_A2, [None; 2], ["A1", "A2"]);
    shown(Px::ALL, A1_A2, SAME, ["A1 SAME", "A2 SAME"]);
    shown(Po::ALL, A1_A2, [Some("FIRST"), None], ["A1 FIRST", "A2"]);
    shown(Xp::ALL, A1, NAMES, ["A1 FIRST", "A1 SECOND"]);
    shown(Xa::ALL, A1, [None; 2], ["A1", "A1"]);
    shown(Xo::ALL, A1, [Some("FIRST"), None], ["A1 FIRST", "A1"]);
    shown(Op::ALL, [Some("1"), Some("SECOND")], NAMES, ["1 FIRST", "SECOND"]);
    shown(Ox::ALL, [Some("1"), Some("SAME")], SAME, ["1 SAME", "SAME"]);
    shown(Oo::ALL, [Some("A1"), Some("SECOND")], NAMES, ["A1 FIRST", "SECOND"]);
    shown(Kp::ALL, [Some("A1"), Some("SECOND")], NAMES, ["A1 FIRST", "SECOND"]);
    shown(Ap::ALL, NAMES, NAMES, ["FIRST", "SECOND"]);
    shown(Ax::ALL, SAME, SAME, ["SAME", "SAME"]);
    shown(OtherKey::ALL, [Some("one"), Some("two")], [None; 2], ["one", "two"]);
    shown(OtherKeyBesideCode::ALL, A1, [None; 2], ["A1", "A1"]);
    shown(NameSkipped::ALL, A1_A2, [None; 2], ["A1", "A2"]);
    shown(CodeSkipped::ALL, NAMES, NAMES, ["FIRST", "SECOND"]);
}

#[test]
fn a_row_without_a_code_is_shown_by_its_line() {
    shown(Oa::ALL, [Some("A1"), None], [None; 2], ["A1", "line 3 of Oa"]);
    shown(Ao::ALL, [Some("FIRST"), None], [Some("FIRST"), None], ["FIRST", "line 3 of Ao"]);
    shown(Nothing::ALL, [None; 2], [None; 2], ["line 2 of Nothing", "line 3 of Nothing"]);
}

catalogs! {
    Told: "variant,message,title,description\nFirst,Sold out,Out,None is left\nSecond,Closed,Gone,Over\n";
    Filled: "variant,message:template,title\nFirst,{item} is sold out,Out\nSecond,a set {{1; 2}},Gone\n";
    Described: "variant,title:optional,description@en,description@ja\nFirst,,Over,終了\nSecond,Gone,Over,終了\n";
}

#[test]
fn a_row_without_a_code_is_shown_by_what_it_tells() {
    let displayed = |errors: &[&dyn Display]| errors.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(displayed(&[&Told::First, &Told::Second]), ["Sold out", "Closed"]);
    // A message with placeholders has no values here.
    assert_eq!(displayed(&[&Filled::First, &Filled::Second]), ["Out", "a set {1; 2}"]);
    assert_eq!(displayed(&[&Described::First, &Described::Second]), ["Over", "Gone"]);
    let problem = |error: Filled| Problem::of(&error, "en");
    assert_eq!(problem(Filled::Second).detail.as_deref(), Some("a set {1; 2}"));
    assert_eq!(problem(Filled::First).detail.as_deref(), Some("Out"));
    assert_eq!((problem(Filled::First).code, problem(Filled::First).title), (None, None));
    let told = Told::First.entry().message().expect("every row has one");
    assert_eq!(problem(Filled::First).with_detail(told).detail.as_deref(), Some("Sold out"));
}

#[test]
fn the_code_is_written_and_read() {
    read(Pp::ALL, [json!("A1"), json!("A2")]);
    read(Np::ALL, [json!(1), json!(2)]);
    read(Same::ALL, [json!("A1"), json!("A2")]);
    read(Pa::ALL, [json!("A1"), json!("A2")]);
    read(Px::ALL, [json!("A1"), json!("A2")]);
    read(Po::ALL, [json!("A1"), json!("A2")]);
    read(Nx::ALL, [json!(1), json!(2)]);
    read(Ap::ALL, [json!("FIRST"), json!("SECOND")]);
    read(OtherKey::ALL, [json!("one"), json!("two")]);
    read(CodeSkipped::ALL, [json!("FIRST"), json!("SECOND")]);
}

#[test]
fn a_code_that_repeats_or_may_be_blank_is_written() {
    written(Xp::ALL, [json!("A1"), json!("A1")]);
    written(Ip::ALL, [json!(-1), json!(-1)]);
    written(Xa::ALL, [json!("A1"), json!("A1")]);
    written(Xx::ALL, [json!("A1"), json!("A1")]);
    written(Xo::ALL, [json!("A1"), json!("A1")]);
    written(Op::ALL, [json!(1), json!("SECOND")]);
    written(Ox::ALL, [json!(1), json!("SAME")]);
    written(Kp::ALL, [json!("A1"), json!("SECOND")]);
    written(Ax::ALL, [json!("SAME"), json!("SAME")]);
    written(OtherKeyBesideCode::ALL, [json!("A1"), json!("A1")]);
    written(NameSkipped::ALL, [json!("A1"), json!("A2")]);
}

#[test]
fn impls_that_cannot_be() {
    let refused = |table: &str, feature: Feature| {
        let lines: Vec<String> = Settings::inline("E", table).impls(feature).generate().diagnostics().lines().collect();
        lines.len() == 1 && lines[0].starts_with("error[unsupported-impl]")
    };
    let without_codes = ["code:optional,variant\nA1,A\n,B\n", "name:optional,variant\nA,A\n,B\n", "variant\nA\n"];
    for table in without_codes.into_iter().chain(["code:optional,name:optional,variant\nA1,A,A\n,,B\n"]) {
        assert!(refused(table, Feature::Serialize) && refused(table, Feature::Deserialize), "{table}");
    }
    for table in [
        "code:index,name\nA1,FIRST\nA1,SECOND\n",
        "code:index,variant,id:key\nA1,A,x\nA1,B,y\n",
        "name:index,variant\nA,A\nA,B\n",
        "code:u8:optional,name\n1,FIRST\n,SECOND\n",
        "code:key:optional,name\nA1,FIRST\n,SECOND\n",
    ] {
        assert!(refused(table, Feature::Deserialize) && refused(table, Feature::Serde), "{table}");
        assert!(!refused(table, Feature::Serialize), "{table}");
    }
}

#[test]
fn deserialize_takes_the_code_only() {
    assert!(from_value::<Pp>(json!("FIRST")).is_err());
    assert!(from_value::<Np>(json!("1")).is_err());
    assert_eq!(from_value::<ReadOnly>(json!("A1")).ok(), Some(ReadOnly::First));
    assert!(!implements!(ReadOnly: Serialize));
    assert!(!implements!(Xp: DeserializeOwned));
}

#[test]
fn a_text_names_a_row_by_code_then_by_name() {
    named(Pp::ALL, [&["A1", "FIRST"], &["A2", "SECOND"]], &["First", "a1", ""]);
    named(Np::ALL, [&["1", "FIRST"], &["2", "SECOND"]], &["01", "+1", "First"]);
    named(Same::ALL, [&["A1"], &["A2"]], &["First"]);
    named(Pa::ALL, [&["A1"], &["A2"]], &["First"]);
    named(Px::ALL, [&["A1"], &["A2"]], &["SAME"]);
    named(Po::ALL, [&["A1"], &["A2"]], &["FIRST"]);
    named(Nx::ALL, [&["1"], &["2"]], &["SAME"]);
    named(Xp::ALL, [&["FIRST"], &["SECOND"]], &["A1"]);
    named(Ip::ALL, [&["FIRST"], &["SECOND"]], &["-1"]);
    named(Op::ALL, [&["FIRST"], &["SECOND"]], &["1"]);
    named(Kp::ALL, [&["FIRST"], &["SECOND"]], &["A1"]);
    named(Ap::ALL, [&["FIRST"], &["SECOND"]], &["First"]);
    named(OtherKey::ALL, [&["one"], &["two"]], &["First"]);
    named(NameSkipped::ALL, [&["A1"], &["A2"]], &["FIRST"]);
    named(CodeSkipped::ALL, [&["FIRST"], &["SECOND"]], &["A1"]);
}

#[test]
fn without_a_plain_key_no_text_names_a_row() {
    macro_rules! check {
        ($($name:ident)+) => {$(
            assert!(!implements!($name: FromStr) && !implements!($name: for<'a> TryFrom<&'a str>), stringify!($name));
        )+};
    }
    check!(Xa Xx Xo Ox Oo Oa Ax Ao OtherKeyBesideCode Nothing);
}

#[test]
fn an_integer_is_taken_where_it_is_a_key() {
    assert_eq!(Np::try_from(2_u16).ok(), Some(Np::Second));
    assert!(implements!(Np: TryFrom<u16>) && implements!(Nx: TryFrom<u16>));
    assert!(!implements!(Ip: TryFrom<i8>) && !implements!(Op: TryFrom<u8>));
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
const SECOND: Np = Np::expect_code(2);

#[test]
fn expect_names_the_catalog_and_the_value() {
    assert_eq!(SECOND, Np::expect_name("SECOND"));
    let message =
        |panics: fn()| *std::panic::catch_unwind(panics).expect_err("it panics").downcast::<String>().expect("text");
    assert_eq!(
        message(|| {
            let _ = Np::expect_code(999);
        }),
        "no row with code 999 in Np"
    );
    assert_eq!(
        message(|| {
            let _ = Pp::expect_name("A1");
        }),
        "no row with name `A1` in Pp"
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
