//! `only`, `skip` and `link`: the selected rows and columns, and the target of a `ref`.

use errcodes::{ErrorCatalog, HttpStatus, catalog};

catalog! {
    #[catalog(spec = "tables/faults.csv")]
    enum Cause {}
}

/// Some of the rows that the tables refer to.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq)]
#[catalog(spec = "tables/faults.csv", only(text = "second" | "third"))]
enum Later {
    E3,
    E2,
}

macro_rules! selected {
    ($($name:ident [$($only:tt)+])+) => {$(
        catalog! {
            #[catalog(
                spec = "tables/indexes.csv",
                skip(parent),
                $($only)+,
                link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
            )]
            enum $name {}
        }
    )+};
}

selected! {
    ByChoice [only(class = "server")]
    ByBlank [only(class = "")]
    ByText [only(code = "0080" | "c")]
    ByStatus [only(http_status = 503)]
    ByInteger [only(signed_wide = -5)]
    ByZero [only(signed_long = 0)]
    ByWideInteger [only(long = 18446744073709551615)]
    ByBool [only(retry = false)]
    ByRef [only(fault = "E3" | "E1")]
    ByQName [only(soap_fault = "q:Busy")]
    BySeveral [only(http_status = 503, slug = "b", short = 2)]
    ByTwoAttributes [only(http_status = 503), only(short = 1)]
}

#[test]
fn only_these_rows() {
    macro_rules! codes {
        ($name:ident) => {
            $name::ALL.iter().map($name::code).collect::<Vec<_>>()
        };
    }
    assert_eq!(codes!(ByChoice), ["0080", "B"]);
    assert_eq!(codes!(ByBlank), ["080"]);
    assert_eq!(codes!(ByText), ["0080", "c"]);
    assert_eq!(codes!(ByStatus), ["0080", "B"]);
    assert_eq!(codes!(ByInteger), ["0080", "B"]);
    assert_eq!(codes!(ByZero), ["080"]);
    assert_eq!(codes!(ByWideInteger), ["0080", "B"]);
    assert_eq!(codes!(ByBool), ["080"]);
    assert_eq!(codes!(ByRef), ["080", "c"]);
    assert_eq!(codes!(ByQName), ["B"]);
    assert_eq!(codes!(BySeveral), ["B"]);
    assert_eq!(codes!(ByTwoAttributes), ["0080"]);
}

#[test]
fn the_rest_is_as_if_it_were_not_there() {
    assert_eq!(ByStatus::from_code("080"), None);
    assert_eq!(ByStatus::from_http_status(HttpStatus::NOT_FOUND), []);
    assert_eq!(ByStatus::from_fault(Cause::E1), []);
    assert_eq!(ByChoiceClass::ALL, [ByChoiceClass::Server]);
    assert_eq!(ByChoiceClass::from_name("client"), None);
    // No selected row has a value: the enum of the values exists and is empty.
    assert_eq!(ByBlankClass::ALL, []);
    assert_eq!((ByBlank::Nothing.class(), ByBlank::ALL.len()), (None, 1));
    assert_eq!(ByStatus::CATALOG.entries().len(), 2);
    assert_eq!((ByStatus::BusyAgain.entry().line(), ByStatus::BusyAgain.entry().code()), (5, Some("B".into())));
    assert!("080".parse::<ByStatus>().is_err());
}

catalog! {
    #[catalog(
        spec = "tables/keys.csv",
        skip(cause_of, next, title, hint, soap_fault, http_status, severity, name, slug, long),
        impls(serde),
    )]
    enum Few {}
}

#[test]
fn without_these_columns() {
    let entry = Few::First.entry();
    assert_eq!((entry.http_status(), entry.soap_fault(), entry.title()), (None, None, None));
    assert_eq!((entry.name(), entry.code()), (None, Some(9_u8.into())));
    assert_eq!(Few::CATALOG.locales, [""; 0]);
    // Without a name, the number alone is shown and read.
    assert_eq!(Few::First.to_string(), "9");
    assert!("First".parse::<Few>().is_err());
    assert!("FIRST".parse::<Few>().is_err());
    assert_eq!(serde_json::to_string(&Few::First).expect("a number"), "9");
    assert!(!super::implements::implements!(HttpStatus: From<Few>));
    assert!(!super::implements::implements!(errcodes::QName<'static>: From<Few>));
    assert_eq!(Few::from_wide(0x7fff_ffff), Some(Few::Last));
    // Their names are free.
    assert_eq!(Few::Last.name(), 3);
}

impl Few {
    fn name(self) -> u8 {
        self as u8 + 1
    }
}

/// The linked enum may be in any module, and may leave out rows that this table does not refer to.
mod elsewhere {
    #[derive(errcodes::ErrorCatalog, Clone, Copy, Debug, PartialEq)]
    #[catalog(
        spec = "tables/keys.csv",
        only(cause_of = "E2" | "E3"),
        skip(next),
        link(cause_of = super::Later in "tables/faults.csv")
    )]
    pub(super) enum Key {
        Middle,
        Last,
    }
}

#[test]
fn links_lead_to_the_enum_that_is_named() {
    assert_eq!(elsewhere::Key::Middle.cause_of(), Later::E2);
    assert_eq!(elsewhere::Key::from_cause_of(Later::E3), Some(elsewhere::Key::Last));
}
