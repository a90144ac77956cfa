//! The build script's enums behave like the macro's.

use errcodes::{ErrorCatalog, HttpStatus, UnknownCode};
use errcodes_build_route::account::{AccountError, AccountErrorCategory};
use errcodes_build_route::active_server::{ActiveServerError, ActiveServerErrorCategory};
use errcodes_build_route::tables::{Cause, Index, Key};

mod by_macro {
    errcodes::catalog! {
        #[catalog(spec = "activeserver.csv")]
        pub(crate) enum ActiveServerError {}
    }
}

#[test]
fn every_accessor_of_every_row() {
    use by_macro::ActiveServerError as Other;

    assert_eq!(ActiveServerError::ALL.len(), 104);
    assert_eq!(ActiveServerError::ALL.len(), Other::ALL.len());
    for (&ours, &other) in ActiveServerError::ALL.iter().zip(Other::ALL) {
        assert_eq!(ours.code(), other.code());
        assert_eq!(ours.name(), other.name());
        assert_eq!(ours.category().name(), other.category().name());
        assert_eq!(ours.http_status(), other.http_status());
        assert_eq!(ours.returned_by_auth_api(), other.returned_by_auth_api());
        assert_eq!(ours.replaced_by().map(|row| row.code()), other.replaced_by().map(|row| row.code()));
        assert_eq!(ours.description(), other.description());
        assert_eq!(ours.auth_api_note(), other.auth_api_note());
        assert_eq!(ours.entry(), other.entry());
        assert_eq!(format!("{ours} {ours:?}"), format!("{other} {other:?}"));
        assert_eq!(ActiveServerError::from_code(other.code()), Some(ours));
        assert_eq!(other.name().parse(), Ok(ours));
        assert_eq!(ActiveServerError::try_from(other.code()), Ok(ours));
        assert_eq!(HttpStatus::from(ours), HttpStatus::from(&other));
    }
    assert_eq!(ActiveServerErrorCategory::ALL.len(), by_macro::ActiveServerErrorCategory::ALL.len());
}

#[test]
fn some_rows_and_columns() {
    let wanted = |error: &&ActiveServerError| {
        matches!(error.category(), ActiveServerErrorCategory::User | ActiveServerErrorCategory::Security)
            && error.http_status() == HttpStatus::BAD_REQUEST
    };
    let codes: Vec<u16> = ActiveServerError::ALL.iter().filter(wanted).map(ActiveServerError::code).collect();
    assert_eq!(AccountError::ALL.iter().map(AccountError::code).collect::<Vec<_>>(), codes);
    assert!(!codes.is_empty());
    // A value that no selected row has is not a variant.
    assert_eq!(AccountErrorCategory::ALL, [AccountErrorCategory::Security, AccountErrorCategory::User]);
    let left_out = ActiveServerError::TransactionTimedOut.code();
    assert_eq!(AccountError::from_code(left_out), None);
    assert_eq!(left_out.to_string().parse::<AccountError>().map_err(|error| error.to_string()), {
        let unknown: Result<AccountError, UnknownCode> = AccountError::try_from(left_out);
        unknown.map_err(|error| error.to_string())
    });
    assert_eq!(AccountError::CATALOG.entries().next().map(|entry| entry.description()), Some(None));
}

#[test]
fn impls_that_are_asked_for() {
    for &error in AccountError::ALL {
        assert_eq!(http::StatusCode::from(error), http::StatusCode::BAD_REQUEST);
        let json = serde_json::to_string(&error).expect("a number");
        assert_eq!(json, error.code().to_string());
        assert_eq!(serde_json::from_str::<AccountError>(&json).expect("its code"), error);
    }
}

#[test]
fn links_lead_to_the_other_enum() {
    assert_eq!(Key::First.cause_of(), Cause::E1);
    assert_eq!(Key::from_cause_of(Cause::E3), Some(Key::Last));
    assert_eq!(Index::from_fault(Cause::E2), [Index::Busy, Index::BusyAgain]);
    assert_eq!(Index::from_fault_before(Cause::E3), []);
    // `Display` and `Error` were left to the program.
    let cause: Box<dyn std::error::Error> = Box::new(Cause::E2);
    assert_eq!(cause.to_string(), "E2: second");
}
