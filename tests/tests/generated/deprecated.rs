//! Deprecated rows: the compiler warns where the program names one, and never about generated code.

#![deny(unfulfilled_lint_expectations)]

use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(
        table = "code:u16,name,deprecated,next:ref:optional:index,stage:index\n\
            1,OLD,\"since 2.0: \"\"NEW\"\" {0}\",2,a\n2,NEW,,,a\n3,GONE,for good,1,b\n",
        impls(serde)
    )]
    enum Written {}
}

#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog(table = "code:u16,name,deprecated,next:ref:optional:index,stage:index\n1,OLD,gone,2,a\n2,NEW,,,a\n")]
enum Declared {
    #[deprecated(note = "gone")]
    Old,
    New,
}

/// The enum as a whole.
#[deprecated(note = "use another")]
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "code:u16,name,http_status\n1,OLD,400\n", impls(http))]
enum Whole {
    Old,
}

catalog! {
    #[deprecated]
    #[catalog(table = "code:u16,name,http_status,kind:enum\n1,OLD,400,a\n", impls(http, serde))]
    enum WholeTable {}
}

/// With fields.
#[allow(dead_code)]
#[derive(ErrorCatalog)]
#[catalog(table = "code:u16,name,deprecated\n1,OLD,gone\n")]
enum Fields {
    #[deprecated]
    Old(u8),
}

#[test]
fn stay_decodable() {
    for (code, note) in [(1, Some("since 2.0: \"NEW\" {0}")), (2, None), (3, Some("for good"))] {
        let error = Written::from_code(code).expect("a row");
        assert_eq!(error.deprecated(), note);
        assert_eq!(error.entry().deprecated(), note);
    }
    assert_eq!(Written::New.next(), None);
    assert_eq!(Written::from_next(Written::New).len(), 1);
    assert_eq!(Written::from_stage("a").len(), 2);
    assert_eq!(Declared::from_stage("a").len(), 2);
    assert_eq!(Declared::try_from(1).map(|error| error.entry().deprecated()), Ok(Some("gone")));
}

#[test]
fn are_marked() {
    #[expect(deprecated)]
    let old = Written::Old;
    assert_eq!(Written::from_code(1), Some(old));
    #[expect(deprecated)]
    let old = Declared::Old;
    assert_eq!(old.next(), Some(Declared::New));
    #[expect(deprecated)]
    let code = Fields::Old(1).code();
    #[expect(deprecated)]
    let codes = (Whole::Old.code(), WholeTable::Old.code());
    assert_eq!((code, codes), (1, (1, 1)));
}

/// A deprecated row is still shown and read.
#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "name,deprecated,message:template\nOLD,no longer,{0} is old.\nNEW,,{new} is new.\n",
    display = "message"
)]
enum Shown {
    #[deprecated]
    Old(u8),
    New {
        #[deprecated]
        new: u8,
    },
}

#[test]
#[allow(deprecated)]
fn deprecated_rows_are_shown() {
    assert_eq!(Shown::Old(7).to_string(), "7 is old.");
    assert_eq!(Shown::New { new: 7 }.to_string(), "7 is new.");
}
