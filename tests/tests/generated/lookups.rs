//! Lookups by every type of column, as a key and as an index, compared with a linear search.

use std::fmt::Debug;

use errcodes::{ErrorCatalog, HttpStatus, QName, catalog};

catalog! {
    #[catalog(spec = "tables/faults.csv")]
    enum Cause {}
}

/// The enums: written by the table, and by the program in another order, with and without `Copy`.
mod table {
    use super::{Cause, catalog};

    catalog! {
        #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"))]
        pub(super) enum Key {}
    }

    catalog! {
        #[catalog(
            spec = "tables/indexes.csv",
            link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv")
        )]
        pub(super) enum Index {}
    }
}

mod program {
    use super::{Cause, ErrorCatalog};

    #[derive(ErrorCatalog, Debug, PartialEq)]
    #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"))]
    pub(super) enum Key {
        Last,
        Middle,
        First,
    }

    #[derive(ErrorCatalog, Debug, PartialEq)]
    #[catalog(
        spec = "tables/indexes.csv",
        link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv")
    )]
    pub(super) enum Index {
        GoOn,
        Nothing = 9,
        BusyAgain = 2,
        Busy,
    }
}

/// A key finds the one row that has it, and any other value finds none.
#[track_caller]
fn one<E: Debug + PartialEq + 'static, V: Debug>(
    all: &'static [E],
    values: impl IntoIterator<Item = V>,
    found: impl Fn(&V) -> Option<E>,
    has: impl Fn(&E, &V) -> bool,
) {
    let mut hits = 0;
    for value in values {
        let rows: Vec<&E> = all.iter().filter(|row| has(row, &value)).collect();
        let found = found(&value);
        assert!(rows.len() <= 1 && rows.first().copied() == found.as_ref(), "{value:?}: {found:?}, not {rows:?}");
        hits += rows.len();
    }
    assert!(hits >= 1, "no row was found at all");
}

/// An index finds all rows that have the value, in table order.
#[track_caller]
fn many<E: Debug + PartialEq + 'static, V: Debug>(
    all: &'static [E],
    values: impl IntoIterator<Item = V>,
    found: impl Fn(&V) -> &'static [E],
    has: impl Fn(&E, &V) -> bool,
) {
    let (mut most, mut least) = (0, usize::MAX);
    for value in values {
        let rows: Vec<&E> = all.iter().filter(|row| has(row, &value)).collect();
        let found = found(&value);
        assert!(found.iter().eq(rows.iter().copied()), "{value:?}: {found:?}, not {rows:?}");
        (most, least) = (most.max(rows.len()), least.min(rows.len()));
    }
    assert!(most > 1 && least < most, "some cell repeats");
}

const TEXTS: [&str; 14] =
    ["", "0", "0080", "080", "80", "B", "b", "c", "m", "prefix", "prefix-and-more", "prefix-", "one", "混雑"];

fn names() -> Vec<QName<'static>> {
    let namespaces = ["urn:one", "urn:two", "urn:", ""];
    let locals = ["Same", "Other", "Busy", ""];
    namespaces.iter().flat_map(|namespace| locals.map(|local| QName::new("any", namespace, local))).collect()
}

fn statuses() -> Vec<HttpStatus> {
    (100..600).filter_map(HttpStatus::from_u16).collect()
}

/// The values around which an integer column is searched.
macro_rules! around {
    ($integer:ty: $($value:expr),*) => {{
        let near = [$($value),*].map(|value: $integer| [value.saturating_sub(1), value, value.saturating_add(1)]);
        near.concat()
    }};
}

macro_rules! keys {
    ($module:ident) => {
        #[test]
        fn $module() {
            use super::$module::{Key, KeySeverity};

            let all = Key::ALL;
            one(all, 0..=u16::MAX, |&code| Key::from_code(code), |row, &code| row.code() == code);
            one(all, ["FIRST", "MIDDLE", "LAST", "First", ""], |name| Key::from_name(name), |row, name| row.name() == *name);
            one(all, statuses(), |&status| Key::from_http_status(status), |row, &status| row.http_status() == status);
            one(all, names(), Key::from_soap_fault, |row, name| row.soap_fault() == *name);
            one(all, KeySeverity::ALL, |&&value| Key::from_severity(value), |row, &&value| row.severity() == value);
            one(all, 0..=u8::MAX, |&value| Key::from_byte(value), |row, &value| row.byte() == value);
            one(all, 0..=u16::MAX, |&value| Key::from_short(value), |row, &value| row.short() == value);
            one(all, around!(u32: 0, u32::MAX, 0x7fff_ffff), |&value| Key::from_wide(value), |row, &value| row.wide() == value);
            one(all, around!(u64: 0, u64::MAX, 1 << 63), |&value| Key::from_long(value), |row, &value| row.long() == value);
            one(all, i8::MIN..=i8::MAX, |&value| Key::from_signed_byte(value), |row, &value| row.signed_byte() == value);
            one(all, i16::MIN..=i16::MAX, |&value| Key::from_signed_short(value), |row, &value| row.signed_short() == value);
            one(all, around!(i32: i32::MIN, 0, i32::MAX), |&value| Key::from_signed_wide(value), |row, &value| row.signed_wide() == value);
            one(all, around!(i64: i64::MIN, 0, i64::MAX), |&value| Key::from_signed_long(value), |row, &value| row.signed_long() == value);
            for row in all {
                assert_eq!(Key::from_next(row.next()).as_ref(), Some(row), "its own rows, all of which are named once");
            }
            one(all, Cause::ALL, |&&cause| Key::from_cause_of(cause), |row, &&cause| row.cause_of() == cause);
            one(all, TEXTS, |text| Key::from_slug(text), |row, text| row.slug() == *text);
            let titles = ["The first", "The middle", "The last", "初", "The"];
            one(all, titles, |text| Key::from_title(text), |row, text| row.title().exact("en") == Some(text));
            let hints = ["Stop", "Go {0}", "Wait {seconds} s", "Go 0"];
            one(all, hints, |text| Key::from_hint(text), |row, text| row.hint().texts().as_str() == *text);
        }
    };
}

macro_rules! indexes {
    ($module:ident) => {
        #[test]
        fn $module() {
            use super::$module::{Index, IndexClass};

            let all = Index::ALL;
            one(all, TEXTS, |code| Index::from_code(code), |row, code| row.code() == *code);
            many(all, statuses(), |&status| Index::from_http_status(status), |row, &status| row.http_status() == status);
            many(all, IndexClass::ALL, |&&value| Index::from_class(value), |row, &&value| row.class() == Some(value));
            many(all, names(), Index::from_soap_fault, |row, name| row.soap_fault() == Some(*name));
            many(all, [true, false], |&value| Index::from_retry(value), |row, &value| row.retry() == value);
            many(all, [true, false], |&value| Index::from_logged(value), |row, &value| row.logged() == Some(value));
            many(all, 0..=u8::MAX, |&value| Index::from_byte(value), |row, &value| row.byte() == Some(value));
            many(all, 0..=u16::MAX, |&value| Index::from_short(value), |row, &value| row.short() == value);
            many(all, around!(u32: 0, 3, u32::MAX), |&value| Index::from_wide(value), |row, &value| row.wide() == Some(value));
            many(all, around!(u64: 0, u64::MAX, 7), |&value| Index::from_long(value), |row, &value| row.long() == value);
            many(all, i8::MIN..=i8::MAX, |&value| Index::from_signed_byte(value), |row, &value| row.signed_byte() == Some(value));
            many(all, i16::MIN..=i16::MAX, |&value| Index::from_signed_short(value), |row, &value| row.signed_short() == value);
            many(all, around!(i32: -5, i32::MAX, 0), |&value| Index::from_signed_wide(value), |row, &value| row.signed_wide() == Some(value));
            many(all, around!(i64: i64::MIN, 0, 7), |&value| Index::from_signed_long(value), |row, &value| row.signed_long() == value);
            for value in all {
                let rows = all.iter().filter(|row| row.parent().as_ref() == Some(value));
                let code = value.code();
                let value = Index::from_code(code).expect("its own code");
                assert!(Index::from_parent(value).iter().eq(rows), "{code}");
            }
            many(all, Cause::ALL, |&&cause| Index::from_fault(cause), |row, &&cause| row.fault() == cause);
            many(all, Cause::ALL, |&&cause| Index::from_fault_before(cause), |row, &&cause| row.fault_before() == Some(cause));
            many(all, TEXTS, |text| Index::from_slug(text), |row, text| row.slug() == *text);
            many(all, TEXTS, |text| Index::from_note(text), |row, text| row.note() == Some(*text));
            many(all, TEXTS, |text| Index::from_title(text), |row, text| row.title().exact("ja") == Some(*text));
            let remarks = ["same", "other", ""];
            many(all, remarks, |text| Index::from_remark(text), |row, text| row.remark().is_some_and(|remark| remark == **text));
            let hints = ["Go on", "Wait {seconds} s", ""];
            many(all, hints, |text| Index::from_hint(text), |row, text| row.hint().texts().as_str() == *text);
        }
    };
}

mod keys {
    use super::{Cause, TEXTS, names, one, statuses};

    keys!(table);
    keys!(program);
}

mod indexes {
    use super::{Cause, TEXTS, many, names, one, statuses};

    indexes!(table);
    indexes!(program);
}

/// A `bool` can be a key of two rows, with any number of blanks.
#[test]
fn a_bool_as_a_key() {
    catalog! {
        #[catalog(table = "code,flag:bool:key:optional\nA,\nB,FALSE\nC,\nD,True\n")]
        enum Flagged {}
    }
    one(Flagged::ALL, [true, false], |&flag| Flagged::from_flag(flag), |row, &flag| row.flag() == Some(flag));
    assert_eq!((Flagged::A.flag(), Flagged::from_flag(true)), (None, Some(Flagged::D)));
}

/// Every type of key with blanks.
#[test]
fn keys_that_may_be_blank() {
    catalog! {
        #[catalog(table = "code,text:key:optional,number:i16:key:optional,status:enum:key:optional,\
            http_status:key:optional,soap_fault:key:optional,soap_namespace:optional,next:ref:key:optional,\
            said:key:optional@en,said:optional@de\n\
            A,,,,,,,B,,nein\nB,b,-1,x,404,a:B,urn:a,,yes,ja\nC,,,,,,,A,,\nD,d,7,y,503,a:D,urn:a,,no,\n")]
        enum Blanks {}
    }
    let all = Blanks::ALL;
    one(all, ["", "b", "d", "e"], |text| Blanks::from_text(text), |row, text| row.text() == Some(*text));
    one(all, -9..9, |&value| Blanks::from_number(value), |row, &value| row.number() == Some(value));
    one(all, BlanksStatus::ALL, |&&value| Blanks::from_status(value), |row, &&value| row.status() == Some(value));
    one(all, statuses(), |&value| Blanks::from_http_status(value), |row, &value| row.http_status() == Some(value));
    let faults = ["A", "B", "D"].map(|local| QName::new("", "urn:a", local));
    one(all, faults, Blanks::from_soap_fault, |row, name| row.soap_fault() == Some(*name));
    one(all, all, |&&value| Blanks::from_next(value), |row, &&value| row.next() == Some(value));
    let texts = ["yes", "no", "nein", "ja", ""];
    one(
        all,
        texts,
        |text| Blanks::from_said(text),
        |row, text| row.said().is_some_and(|said| said.exact("en") == Some(text)),
    );
}
