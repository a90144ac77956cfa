//! Enums with fields, type parameters, lifetimes and constants: the accessors, the row and the
//! conversions by reference, and no item that would have to construct a value.

#![allow(dead_code, reason = "nobody reads the fields: they are there to be in the way")]

use std::borrow::Cow;
use std::fmt::Debug;

use errcodes::{ErrorCatalog, HttpStatus, QName};

use super::implements::implements;

#[derive(ErrorCatalog, Debug)]
#[catalog(table = "code:u16,name,http_status:index,soap_fault,soap_namespace,kind:enum:index,text:optional@ja\n\
    1,BORROWED,400,a:One,urn:a,x,文\n2,OWNED,404,a:Two,urn:a,y,\n3,ARRAY,500,a:Three,urn:a,x,\n4,UNIT,503,a:Four,urn:a,y,\n")]
enum Generic<'a, T = u8, const N: usize = 2>
where
    T: Debug + ?Sized + ToOwned,
    T::Owned: Debug,
{
    Array([u8; N]),
    Borrowed { cow: Cow<'a, T> },
    Owned(Box<T>, std::marker::PhantomData<&'a ()>),
    Unit,
}

/// Parameters alone count as fields.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "code\nA\nB\n")]
enum OnlyParameter<T> {
    A(std::marker::PhantomData<T>),
    B,
}

/// Fields without `Debug`, `Clone` or `PartialEq`.
#[derive(ErrorCatalog)]
#[catalog(table = "code,http_status\nA,400\nB,401\n", impls(http))]
enum Opaque {
    A { inner: std::sync::Mutex<Box<dyn FnMut() + Send>> },
    B(std::cell::Cell<*const u8>),
}

fn array() -> Generic<'static, str, 3> {
    Generic::Array([0; 3])
}

#[test]
fn have_the_accessors() {
    let text = String::from("owned");
    let borrowed: Generic<'_, str, 3> = Generic::Borrowed { cow: Cow::Borrowed(&text) };
    let owned: Generic<'_, str> = Generic::Owned("by hand".into(), std::marker::PhantomData);
    assert_eq!((borrowed.code(), owned.code(), array().code(), Generic::<'_, u8>::Unit.code()), (1, 2, 3, 4));
    assert_eq!(borrowed.text().map(|text| text.as_str()), Some("文"));
    assert_eq!(owned.text(), None);
    assert_eq!((array().kind(), array().kind().name()), (GenericKind::X, "x"));
    assert_eq!(GenericKind::from_name("y"), Some(GenericKind::Y));
    assert_eq!(QName::from(&owned), QName::new("b", "urn:a", "Two"));
    assert_eq!(
        (HttpStatus::from(&borrowed), HttpStatus::from(borrowed)),
        (HttpStatus::BAD_REQUEST, HttpStatus::BAD_REQUEST)
    );
}

#[test]
fn have_a_row() {
    assert_eq!(array().entry().name(), Some("ARRAY"));
    // In table order, whatever the order of the variants.
    let rows: Vec<_> = Generic::<'_, u8>::CATALOG.entries().map(|entry| (entry.variant(), entry.line())).collect();
    assert_eq!(rows, [("Borrowed", 2), ("Owned", 3), ("Array", 4), ("Unit", 5)]);
    assert_eq!(OnlyParameter::<Cow<'_, str>>::B.entry().code(), Some("B".into()));
    assert_eq!(OnlyParameter::A(std::marker::PhantomData::<Opaque>).entry().code(), Some("A".into()));
    let opaque = Opaque::B(std::cell::Cell::new(std::ptr::null()));
    assert_eq!(http::StatusCode::from(&opaque), http::StatusCode::UNAUTHORIZED);
    let opaque = Opaque::A { inner: std::sync::Mutex::new(Box::new(|| ())) };
    assert_eq!(opaque.code(), "A");
}

#[test]
fn have_nothing_that_makes_a_value() {
    type Fields = Generic<'static, u8>;

    assert!(!implements!(Fields: std::str::FromStr));
    assert!(!implements!(Fields: TryFrom<u16>));
    assert!(!implements!(Fields: for<'a> TryFrom<&'a str>));
    assert!(!implements!(Fields: std::fmt::Display));
    assert!(!implements!(Fields: std::error::Error));
    assert!(!implements!(OnlyParameter<u8>: std::str::FromStr));
    assert!(implements!(Fields: ErrorCatalog));
    // By a name that the program may use for another item.
    assert_eq!((Fields::ALL, Fields::from_code(1)), (1, 2));
}

impl Generic<'_, u8> {
    const ALL: u8 = 1;

    fn from_code(code: u8) -> u8 {
        code + Self::ALL
    }
}
