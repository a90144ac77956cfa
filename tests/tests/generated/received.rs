//! Codes of peers: what is read, what is kept, and what is lost by a field of the enum's own type.

use errcodes::{NumberOrText, Received, UnknownCode, catalog};
use serde::{Deserialize, Serialize};

catalog! {
    #[catalog(table = "name\nCARD_BLOCKED\nINSUFFICIENT_FUNDS\n", impls(serde))]
    /// Why a card was declined.
    pub enum Decline {}
}

catalog! {
    #[catalog(table = "code:u16,name\n7003,NO_ROUTE\n404,NOT_FOUND\n", impls(serde))]
    /// An error of an API.
    pub enum ApiError {}
}

catalog! {
    #[catalog(table = "code:i8,name\n-5,MINUS_FIVE\n5,FIVE\n")]
    /// Codes with a sign.
    pub enum Signed {}
}

#[test]
fn a_new_code_does_not_lose_the_list() {
    #[derive(Deserialize)]
    struct Closed {
        #[expect(dead_code, reason = "it is never read")]
        reason: Option<Decline>,
    }
    #[derive(Serialize, Deserialize)]
    struct Open {
        reason: Option<Received<Decline, String>>,
    }
    let json = r#"[{"reason":"CARD_BLOCKED"},{"reason":"ENGINE_HARD_DECLINE"},{"reason":null}]"#;
    assert!(serde_json::from_str::<Vec<Closed>>(json).is_err());
    let open: Vec<Open> = serde_json::from_str(json).expect("every code is read");
    assert_eq!(open[0].reason, Some(Received::Known(Decline::CardBlocked)));
    assert_eq!(open[1].reason, Some(Received::Unknown("ENGINE_HARD_DECLINE".to_owned())));
    assert_eq!(serde_json::to_string(&open).expect("it is written"), json);
}

#[test]
fn an_integer_may_be_wider_than_the_column() {
    macro_rules! check {
        ($($integer:ident)+) => {$(
            let received: Received<ApiError, $integer> = serde_json::from_str("7003").expect("it fits");
            assert_eq!(received, Received::Known(ApiError::NoRoute));
            assert_eq!(Received::<ApiError, $integer>::from(7004), Received::Unknown(7004));
        )+};
    }
    check!(u16 u32 u64 i16 i32 i64);
    let received: Received<ApiError, u64> = serde_json::from_str("971001").expect("it fits");
    assert_eq!(received, Received::Unknown(971_001));
    // 404 in the lower bits.
    assert_eq!(Received::<ApiError, _>::recognize(65_940_u32), Received::Unknown(65_940));
    assert_eq!(Received::<Signed, _>::recognize(-5_i64), Received::Known(Signed::MinusFive));
    assert_eq!(Received::<Signed, _>::recognize(5_u64), Received::Known(Signed::Five));
    assert_eq!(Received::<Signed, _>::recognize(251_u8), Received::Unknown(251));
}

#[test]
fn a_whole_float_is_its_integer() {
    let received: Received<ApiError, f64> = serde_json::from_str("404.0").expect("it is a number");
    assert_eq!(received.known(), Some(ApiError::NotFound));
    for json in ["404.0", "404", "\"404\""] {
        let raw: NumberOrText = serde_json::from_str(json).expect("a code");
        assert_eq!(Received::from(&raw).known(), Some(ApiError::NotFound));
        assert_eq!(serde_json::to_string(&raw).expect("it is written"), json);
    }
}

#[test]
fn an_unknown_code_says_which() {
    fn is_copy<T: Copy>(_: T) {}

    let error = ApiError::try_from(999).expect_err("no row has it");
    assert_eq!((error.to_string().as_str(), error.code()), ("`999` is not a code of `ApiError`", "999"));
    assert_eq!("999".parse::<ApiError>(), Err(error));
    assert_eq!(ApiError::try_from("999"), Err(error));
    assert_eq!(
        Signed::try_from(-6).map_err(|error| error.to_string()),
        Err("`-6` is not a code of `Signed`".to_owned())
    );
    is_copy::<UnknownCode>(error);
    let forged = "x\n2026-11-25 INFO all is well\u{202e}".parse::<Decline>().expect_err("no row has it");
    assert_eq!(forged.to_string(), r"`x\n2026-11-25 INFO all is well\u{202e}` is not a code of `Decline`");
}
