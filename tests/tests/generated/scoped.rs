//! Keys of two columns, blank keys, and numbers that are shown in hexadecimal.

use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(table = "code:u16:key(layer),name,layer:enum,retry:bool:key(name):optional\n1,CLOSED,smtp,true\n1,BUSY,http,\n2,GONE,smtp,false\n")]
    enum Layered {}
}

catalog! {
    #[catalog(table = "code:u16:key(layer),name,layer:enum\n1,CLOSED,smtp\n1,BUSY,http\n2,GONE,smtp\n", only(layer = "smtp"))]
    enum Smtp {}
}

#[derive(errcodes::ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code:i8:key(final),name,final:bool\n-1,FAILED,true\n-1,WAITING,false\n")]
enum Derived {
    Waiting,
    Failed,
}

catalog! {
    #[catalog(table = "code:blank,name\n,NO_ERROR\nE1,BAD_REQUEST\n")]
    enum Blank {}
}

catalog! {
    #[catalog(table = "code:i32:hex,name\n0x80070005,E_ACCESSDENIED\n0x0000000a,LATER\n5,FIVE\n", impls(serde))]
    enum Hresult {}
}

#[test]
fn a_pair_finds_its_row() {
    const CLOSED: Option<Layered> = Layered::from_code(1, LayeredLayer::Smtp);
    assert_eq!(CLOSED, Some(Layered::Closed));
    assert_eq!(Layered::from_code(1, LayeredLayer::Http), Some(Layered::Busy));
    assert_eq!(Layered::from_code(2, LayeredLayer::Http), None);
    assert_eq!(Layered::from_name("GONE"), Some(Layered::Gone));
}

#[test]
fn within_one_value_the_key_is_plain() {
    assert_eq!(Smtp::ALL, [Smtp::Closed, Smtp::Gone]);
    assert_eq!(Smtp::from_code(1), Some(Smtp::Closed));
    assert_eq!(Smtp::expect_code(2), Smtp::Gone);
    assert_eq!(Smtp::try_from(2), Ok(Smtp::Gone));
    assert_eq!("1".parse(), Ok(Smtp::Closed));
}

#[test]
fn a_derive_finds_pairs_too() {
    assert_eq!(Derived::from_code(-1, true), Some(Derived::Failed));
    assert_eq!(Derived::from_code(-1, false), Some(Derived::Waiting));
    assert_eq!(Derived::from_code(1, true), None);
}

#[test]
fn a_blank_key_is_a_value_like_any_other() {
    assert_eq!(Blank::from_code(""), Some(Blank::NoError));
    assert_eq!((Blank::NoError.code(), Blank::BadRequest.code()), ("", "E1"));
    assert_eq!(Blank::from_code(" "), None);
}

#[test]
fn hexadecimal_digits_are_the_bits_of_a_signed_number() {
    assert_eq!(Hresult::EAccessdenied.code(), -2_147_024_891);
    assert_eq!(Hresult::from_code(-2_147_024_891), Some(Hresult::EAccessdenied));
    for text in ["0x80070005", "0X80070005", "-2147024891", "E_ACCESSDENIED"] {
        assert_eq!(text.parse(), Ok(Hresult::EAccessdenied), "{text}");
    }
    for text in ["0x", "0x+5", "0x180070005", "80070005", "0x80070006"] {
        assert!(text.parse::<Hresult>().is_err(), "{text}");
    }
    assert_eq!(Hresult::EAccessdenied.to_string(), "0x80070005 E_ACCESSDENIED");
    assert_eq!(Hresult::Later.to_string(), "0x0000000a LATER");
    assert_eq!(Hresult::Five.to_string(), "0x5 FIVE");
    assert_eq!(Hresult::Five.entry().code().map(|code| code.to_string()).as_deref(), Some("0x5"));
    assert_eq!(serde_json::to_string(&Hresult::EAccessdenied).expect("a number"), "-2147024891");
    assert_eq!(serde_json::from_str::<Hresult>("5").expect("a known one"), Hresult::Five);
}
