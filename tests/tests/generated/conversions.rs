//! `Display`, reading, and conversions: only those that every row has, and none to
//! a number, which would not say whether it is the code or the status.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use errcodes::{ErrorCatalog, HttpStatus, QName, UnknownCode, catalog};

use super::implements::implements;

catalog! {
    /// A number with a name, one of which looks like another row's number.
    #[catalog(table = "code:u16,name,variant,http_status,soap_fault,soap_namespace\n\
        101,NOT_FOUND,,404,a:NotFound,urn:a\n7,101st,Seven,503,b:Last,urn:b\n65535,70,Last,503,b:Last,urn:b\n")]
    enum Numbered {}
}

catalog! {
    /// A number below zero, and no name.
    #[catalog(table = "code:i8,variant,http_status:optional\n-128,Least,404\n0,Zero,\n")]
    enum Signed {}
}

catalog! {
    /// Text with a name.
    #[catalog(table = "code,name,variant,soap_fault:optional,soap_namespace:optional\n0080,SHORT,,a:A,urn:a\n80,LONG,,,\n")]
    enum Text {}
}

catalog! {
    /// A code that repeats is not a key; the name is.
    #[catalog(table = "code:u8:index,name\n1,A\n1,B\n")]
    enum Named {}
}

catalog! {
    /// The code is not a key, and another key is not the code.
    #[catalog(table = "code:u8:index,variant,message:key:optional,id:u32:key,other:key\n1,A,,7,x\n1,B,m,8,y\n")]
    enum Other {}
}

catalog! {
    /// Without code and name, the code is the first other key.
    #[catalog(table = "variant,message:key:optional,id:u32:key,other:key\nA,,7,x\nB,m,8,y\n")]
    enum Slug {}
}

catalog! {
    /// No key at all.
    #[catalog(table = "variant,http_status\nA,404\nB,404\n")]
    enum Keyless {}
}

/// Checks that `Display` is `shown` and `Debug` the variant, with width and precision as for texts.
#[track_caller]
fn shows<E: Display + Debug + Error + ErrorCatalog>(error: &E, shown: &str) {
    assert_eq!(error.to_string(), shown);
    assert_eq!(error.entry().to_string(), shown);
    assert_eq!(format!("{error:?}"), error.entry().variant());
    let width = shown.chars().count() + 2;
    assert_eq!(
        format!("{error:>width$}|{error:-<width$}|{error:.3}"),
        format!("  {shown}|{shown}--|{}", &shown[..3.min(shown.len())])
    );
}

#[test]
fn are_shown_by_their_key() {
    shows(&Numbered::NotFound, "101 NOT_FOUND");
    shows(&Numbered::Last, "65535 70");
    shows(&Signed::Least, "-128");
    shows(&Text::Short, "0080 SHORT");
    shows(&Named::B, "1 B");
    shows(&Other::B, "1");
    shows(&Keyless::A, "line 2 of Keyless");
}

/// Checks which texts are read by `FromStr` and `TryFrom`, and which are not.
#[track_caller]
fn reads<E>(texts: &[(&str, E)], others: &[&str], enum_name: &str)
where
    E: Copy + Debug + PartialEq + FromStr<Err = UnknownCode> + for<'a> TryFrom<&'a str, Error = UnknownCode>,
{
    for &(text, error) in texts {
        assert_eq!((text.parse(), E::try_from(text)), (Ok(error), Ok(error)), "{text:?}");
    }
    for text in others {
        let error = text.parse::<E>().expect_err("no code");
        assert_eq!(E::try_from(text), Err(error), "{text:?}");
        assert!(error.to_string().contains(enum_name), "{error}");
    }
}

#[test]
fn are_read_by_their_key_and_a_number_by_its_name_too() {
    let numbered = [
        ("101", Numbered::NotFound),
        ("NOT_FOUND", Numbered::NotFound),
        ("101st", Numbered::Seven),
        ("65535", Numbered::Last),
    ];
    reads(
        &numbered,
        &["", "0101", "+101", " 101", "101 ", "101 NOT_FOUND", "not_found", "NotFound", "65536", "102"],
        "Numbered",
    );
    // A name that looks like a number, if it is not the code of a row.
    reads(&[("7", Numbered::Seven), ("70", Numbered::Last)], &[], "Numbered");
    reads(&[("-128", Signed::Least), ("0", Signed::Zero)], &["128", "-0", "Least", "00", "-"], "Signed");
    reads(&[("0080", Text::Short), ("80", Text::Long)], &["080", "Short", ""], "Text");
    reads(&[("SHORT", Text::Short), ("LONG", Text::Long)], &[], "Text");
    reads(&[("A", Named::A), ("B", Named::B)], &["1", "a"], "Named");
    reads(&[("7", Slug::A), ("8", Slug::B)], &["m", "x", "A"], "Slug");
    assert!(!implements!(Other: FromStr) && !implements!(Other: for<'a> TryFrom<&'a str>));
    assert!(!implements!(Keyless: FromStr) && !implements!(Keyless: for<'a> TryFrom<&'a str>));
}

#[test]
fn are_made_of_the_integer_of_their_key() {
    assert_eq!((Numbered::try_from(101), Signed::try_from(-128)), (Ok(Numbered::NotFound), Ok(Signed::Least)));
    assert_eq!(Numbered::try_from(102).map_err(|error| error == "102".parse::<Numbered>().unwrap_err()), Err(true));
    assert!(!implements!(Numbered: TryFrom<u8>) && !implements!(Numbered: TryFrom<i32>));
    assert!(!implements!(Named: TryFrom<u8>) && !implements!(Other: TryFrom<u32>) && !implements!(Text: TryFrom<u16>));
}

#[test]
fn become_a_status_or_a_fault_where_every_row_has_one() {
    assert_eq!(
        (HttpStatus::from(Numbered::NotFound), HttpStatus::from(&Numbered::Last)),
        (404.try_into().unwrap(), 503.try_into().unwrap())
    );
    assert_eq!(QName::from(Numbered::NotFound), QName::from(&Numbered::NotFound));
    assert_eq!(QName::from(Numbered::Last).namespace, "urn:b");
    assert_eq!(HttpStatus::from(Keyless::A), HttpStatus::NOT_FOUND);
    assert!(!implements!(HttpStatus: From<Signed>) && !implements!(HttpStatus: From<Text>));
    assert!(!implements!(QName<'static>: From<Text>) && !implements!(QName<'static>: From<Signed>));
}

/// An integer does not say whether it is the code or the status, and a text not whether it is the code or the name.
#[test]
fn become_no_bare_number_and_no_bare_text() {
    assert!(!implements!(u16: From<Numbered>) && !implements!(u32: From<Numbered>) && !implements!(i8: From<Signed>));
    assert!(!implements!(&'static str: From<Text>) && !implements!(String: From<Text>));
    assert!(!implements!(Numbered: AsRef<str>) && !implements!(Numbered: PartialEq<u16>));
}

#[test]
fn written_enums_are_plain_values() {
    assert!(implements!(Numbered: Copy + Eq + Ord + std::hash::Hash + Send + Sync + Unpin));
    assert!(implements!(Numbered: std::panic::UnwindSafe + std::panic::RefUnwindSafe));
    assert!(!implements!(Numbered: Default));
    assert!(Numbered::Seven < Numbered::Last, "the order of the table");
    assert_eq!((size_of::<Numbered>(), size_of::<Option<Numbered>>()), (1, 1));
}
