//! Enums that the program writes: every form of variant is bound to its row.

use errcodes::{ErrorCatalog, HttpStatus};

/// Neither `Copy` nor `Clone`, numbered by the program, and declared in another order than the table.
#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code:u16,name,kind:index,next:ref:optional:index,before:ref\n\
    10,TEN,even,20,40\n20,TWENTY,even,30,10\n30,THIRTY,odd,,20\n40,FORTY,odd,10,30\n")]
#[repr(i16)]
enum Numbered {
    Forty = 400,
    Twenty = -7,
    Thirty,
    Ten = 3,
}

/// Variants without fields may still have parentheses and braces.
#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code,kind:index,next:ref\nA,x,B\nB,x,C\nC,y,A\n")]
enum Shapes {
    A,
    B(),
    C {},
}

/// Names that are keywords are raw identifiers, and bound if the table cannot have them.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[catalog(
    table = "code:i32,name,http_status\n-5,MINUS_FIVE,500\n0,NOTHING,200\n31,HEX,201\n1000,MANY,202\n4,PLAIN,203\n"
)]
#[allow(non_camel_case_types)]
enum r#Raw {
    #[catalog(row = -5)]
    r#match,
    #[catalog(row = 0)]
    Zero,
    #[catalog(row = 0x1f)]
    Sixteen,
    #[catalog(row = 1_000)]
    Thousand,
    r#Plain,
}

/// Bound by keys that are text.
#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code,variant\n0080,A\n80,B\nx y,C\n")]
enum Text {
    #[catalog(row = "80")]
    Short,
    #[catalog(row = "0080")]
    Long,
    #[catalog(row = "x y")]
    Spaced,
}

/// Numbers without names: each variant says which row it is, so that nothing else names them.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq)]
#[catalog(table = "code:u16,description\n10001,Unknown account\n10002,Unknown application\n")]
enum Bound {
    #[catalog(row = 10002)]
    UnknownApplication,
    #[catalog(row = 10001)]
    UnknownAccount,
}

/// `row = …` takes precedence over the identifier, also where it repeats it. (A variant that is called as one row and
/// bound to another is an error: `tests/ui/enum/swapped_binding.rs`.)
#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code,text\nA,of a\nB,of b\n")]
enum Rebound {
    #[catalog(row = "B")]
    Second,
    #[catalog(row = "A")]
    A,
}

/// A type with a destructor.
#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code,next:ref:optional,kind:index\nA,B,x\nB,,x\n")]
enum Dropped {
    A,
    B,
}

impl Drop for Dropped {
    fn drop(&mut self) {}
}

#[test]
fn are_in_table_order() {
    use Numbered::{Forty, Ten, Thirty, Twenty};

    assert_eq!(Numbered::ALL, [Ten, Twenty, Thirty, Forty]);
    assert_eq!(Numbered::ALL.iter().map(Numbered::code).collect::<Vec<_>>(), [10, 20, 30, 40]);
    assert_eq!(Numbered::ALL.iter().map(|error| error.entry().line()).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert!(Numbered::ALL.iter().map(ErrorCatalog::entry).eq(Numbered::CATALOG.entries()));
    for error in Numbered::ALL {
        assert_eq!(Numbered::from_code(error.code()).as_ref(), Some(error));
        assert_eq!(Numbered::from_name(error.name()).as_ref(), Some(error));
        assert!(Numbered::from_kind(error.kind()).contains(error));
    }
    // An index is in table order, too.
    assert_eq!(Numbered::from_kind("odd"), [Thirty, Forty]);
    assert_eq!((Forty.next(), Thirty.next(), Forty.before()), (Some(Ten), None, Thirty));
    assert_eq!(Numbered::from_next(Thirty), [Twenty]);
    assert_eq!((Forty as i16, Thirty as i16), (400, -6));
}

#[test]
fn may_have_empty_fields() {
    assert_eq!(Shapes::ALL, [Shapes::A, Shapes::B(), Shapes::C {}]);
    assert_eq!((Shapes::A.next(), Shapes::C {}.next()), (Shapes::B(), Shapes::A));
    assert_eq!(Shapes::from_kind("x"), [Shapes::A, Shapes::B()]);
    assert_eq!("C".parse(), Ok(Shapes::C {}));
}

#[test]
fn are_bound_by_keys() {
    assert_eq!(Raw::ALL.iter().map(Raw::code).collect::<Vec<_>>(), [-5, 0, 31, 1000, 4]);
    assert_eq!(Raw::from_name("MINUS_FIVE"), Some(Raw::r#match));
    assert_eq!(
        (Raw::CATALOG.name, Raw::r#match.entry().variant(), Raw::Plain.entry().variant()),
        ("Raw", "match", "Plain")
    );
    assert_eq!(HttpStatus::from(Raw::Sixteen), 201);
    assert_eq!(Raw::Zero.to_string(), "0 NOTHING");
    assert_eq!(["80", "0080", "x y"].map(Text::try_from), [Ok(Text::Short), Ok(Text::Long), Ok(Text::Spaced)]);
    assert_eq!((Rebound::A.text(), Rebound::Second.text()), ("of a", "of b"));
    assert_eq!((Rebound::ALL, "B".parse()), (&[Rebound::A, Rebound::Second][..], Ok(Rebound::Second)));
}

#[test]
fn may_have_a_destructor() {
    assert_eq!(Dropped::from_code("A").and_then(|error| error.next()), Some(Dropped::B));
    assert_eq!(Dropped::from_kind("x").len(), 2);
}

#[test]
fn numbers_without_names_are_bound() {
    assert_eq!(Bound::from_code(10002), Some(Bound::UnknownApplication));
    assert_eq!(Bound::UnknownAccount.description(), "Unknown account");
    assert_eq!(Bound::ALL, [Bound::UnknownAccount, Bound::UnknownApplication]);
}
