//! The goldens of `tests/goldens`, included as by the user of a build script, and used.
#![deny(warnings, missing_docs, clippy::pedantic)]

use errcodes::{ErrorCatalog as _, HttpStatus, QName};

/// Every kind of column.
pub mod kinds {
    include!("../../goldens/kinds.rs");
}

/// Every kind of column, blank in the second row.
pub mod optional {
    include!("../../goldens/optional.rs");
}

/// Every kind of list.
pub mod lists {
    include!("../../goldens/lists.rs");
}

/// A lookup by every kind of column.
pub mod lookups {
    include!("../../goldens/lookups.rs");
}

/// The faults that the details refer to.
pub mod faults {
    include!("../../goldens/faults.rs");
}

/// References to the rows of another table.
pub mod details {
    include!("../../goldens/details.rs");
}

/// `only`, `skip`, `impls` and `no`.
pub mod narrowed {
    include!("../../goldens/narrowed.rs");

    impl std::error::Error for OrderError {}
}

/// What the derive generates, and its enum.
#[allow(clippy::all, clippy::pedantic, reason = "clippy leaves alone what a macro has written")]
pub mod derived {
    /// As `goldens/main.rs` has it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ShopError {
        /// 202
        Timeout,
        /// 201
        TooFast,
        /// 101
        NoneLeft,
        /// 102
        #[deprecated]
        SoldOut,
    }

    include!("../../goldens/derived.rs");
}

/// What the derive generates for an enum with fields and generics, and that enum.
#[allow(unreachable_pub, clippy::all, clippy::pedantic, reason = "these lints leave alone what a macro has written")]
mod derived_with_fields {
    /// As `goldens/main.rs` has it.
    pub(crate) enum CallError<'a, E>
    where
        E: Copy,
    {
        TooFast { host: &'a str },
        Timeout(E),
    }

    include!("../../goldens/derived_with_fields.rs");
}

/// What the derive generates for an enum whose texts are filled from its fields, and that enum.
#[allow(unreachable_pub, clippy::all, clippy::pedantic, reason = "these lints leave alone what a macro has written")]
mod derived_with_messages {
    /// As `goldens/main.rs` has it.
    #[derive(Debug)]
    pub(crate) enum OrderError<T> {
        OutOfStock { item: T, left: u8 },
        Network(std::net::AddrParseError),
        Busy,
    }

    include!("../../goldens/derived_with_messages.rs");
}

#[test]
fn kinds() {
    use kinds::{Kinds, KindsKind};

    let error = Kinds::OutOfStock;
    assert_eq!((error.code(), error.mask(), error.weight()), (101, 0xff, -128));
    assert_eq!((error.kind(), error.parent(), error.is_final()), (KindsKind::Order, Kinds::TimedOut, true));
    assert_eq!(error.note(), "\"quoted\"");
    assert_eq!(Kinds::TimedOut.note(), r"\n is not a line break");
    assert_eq!(Kinds::TimedOut.description().as_str(), "Try again\nlater.");
    assert_eq!(QName::from(error), QName::new("any", "urn:shop", "Client"));
    assert_eq!(error.to_string(), "101 OUT_OF_STOCK");
}

#[test]
fn optional() {
    use optional::Sparse;

    let error = Sparse::E2;
    assert_eq!((error.http_status(), error.soap_fault(), error.is_final(), error.weight()), (None, None, None, None));
    assert_eq!((error.kind(), error.parent(), error.reason(), error.note()), (None, None, None, None));
    assert_eq!((error.title(), error.description(), error.deprecated()), (None, None, None));
    assert_eq!((error.entry().code(), error.entry().name()), (Some("E2".into()), None));
    assert_eq!(error.to_string(), "E2");
    assert_eq!(Sparse::from_name(""), None);
}

#[test]
fn lists() {
    use lists::{Listed, ListedKind};

    let [out, timeout, void] = [Listed::OutOfStock, Listed::Timeout, Listed::Void];
    assert_eq!((out.method(), out.size(), out.see()), (&["charge", "refund"][..], &[1, 255][..], &[timeout, void][..]));
    assert_eq!((timeout.kind(), timeout.size()), (&[ListedKind::Network, ListedKind::Order][..], &[][..]));
    assert_eq!(timeout.reason(), ["in between", "at the end"]);
    assert_eq!(Listed::from_http_status(HttpStatus::CONFLICT), [out, void]);
    assert_eq!(
        (Listed::from_method("charge"), Listed::from_kind(ListedKind::Order)),
        (&[out, timeout][..], &[out, timeout][..])
    );
    assert_eq!(HttpStatus::from(out), HttpStatus::CONFLICT);
}

#[test]
fn lookups() {
    use lookups::{ShopError, ShopErrorKind};

    let [out, timeout, fast] = [ShopError::OutOfStock, ShopError::Timeout, ShopError::TooFast];
    assert_eq!((ShopError::from_code("0080"), ShopError::from_code("80")), (&[out, timeout][..], &[][..]));
    assert_eq!(ShopError::from_http_status(HttpStatus::TOO_MANY_REQUESTS), [fast]);
    assert_eq!(ShopError::from_soap_fault(&QName::new("", "urn:shop", "Server")), [timeout, fast]);
    assert_eq!((ShopError::from_is_final(true), ShopError::from_weight(-1)), (&[timeout][..], Some(out)));
    assert_eq!(
        (ShopError::from_kind(ShopErrorKind::Network), ShopError::from_parent(out)),
        (&[timeout, fast][..], &[timeout, fast][..])
    );
    assert_eq!((ShopError::from_reason("wait"), ShopError::from_label("Takt")), (Some(fast), &[fast][..]));
}

#[test]
fn references() {
    use details::Detail;
    use faults::AuthFault;

    assert_eq!((Detail::Broken.fault(), Detail::Broken.cause()), (AuthFault::InvalidToken, Some(AuthFault::Expired)));
    assert_eq!(Detail::from_fault(AuthFault::Expired), [Detail::Late]);
}

#[test]
fn narrowed() {
    use narrowed::OrderError;

    assert_eq!(OrderError::ALL.len(), 3);
    assert_eq!(OrderError::from_code(202), None);
    assert_eq!(serde_json::to_string(&OrderError::TooFast).expect("a number"), "201");
    assert_eq!(serde_json::from_str::<OrderError>("101").expect("a code"), OrderError::OutOfStock);
}

#[test]
fn derived() {
    use derived::ShopError;
    use derived_with_fields::CallError;

    assert_eq!(ShopError::from_code(101), Some(ShopError::NoneLeft));
    assert_eq!(ShopError::from_code(102).and_then(|error| error.replaced_by()), Some(ShopError::NoneLeft));
    let error = CallError::TooFast::<u8> { host: "shop" };
    assert_eq!(
        (error.code(), HttpStatus::from(&error).as_u16(), CallError::Timeout(3).entry().name()),
        (201, 429, Some("TIMEOUT"))
    );
    assert!(matches!(error, CallError::TooFast { host: "shop" }));
}

#[test]
fn messages() {
    use derived_with_messages::OrderError;

    let error = OrderError::OutOfStock { item: "tea", left: 3 };
    assert_eq!(error.to_string(), "The shop has 3 of tea left.");
    assert_eq!(error.message().in_locale("ja-JP").to_string(), "tea の在庫は 3 です。");
    assert!(error.hint().is_none() && std::error::Error::source(&error).is_none());
    let cause = "nowhere".parse::<std::net::IpAddr>().expect_err("no address");
    let error: OrderError<u8> = cause.clone().into();
    assert_eq!(error.hint().map(|hint| hint.to_string()), Some(format!("Ask {cause} again.")));
    assert_eq!(std::error::Error::source(&error).map(ToString::to_string), Some(cause.to_string()));
    assert_eq!(OrderError::<u8>::Busy.to_string(), "Try again.");
}
