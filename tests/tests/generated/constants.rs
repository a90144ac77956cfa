//! Every item that can be `const` is, and can be used where only constants can.

use errcodes::{HttpStatus, Localized, QName, catalog};
use errcodes_specs::activeserver::{ActiveServerError, ActiveServerErrorCategory};
use errcodes_specs::google_payments::ErrorResponseCode;
use errcodes_specs::intra_mart::{AuthFault, FaultDetailKind};

const RECEIVED: ActiveServerError = ActiveServerError::from_code(101).unwrap();
const BY_NAME: ActiveServerError = ActiveServerError::from_name("TRANSACTION_TIMED_OUT").unwrap();
const UNKNOWN: Option<ActiveServerError> = ActiveServerError::from_code(100);
const CODE: u16 = BY_NAME.code();
const STATUS: HttpStatus = RECEIVED.http_status();
const CATEGORY: ActiveServerErrorCategory = RECEIVED.category();
const CATEGORY_NAME: &str = CATEGORY.name();
const BY_CATEGORY_NAME: Option<ActiveServerErrorCategory> = ActiveServerErrorCategory::from_name("user");
const FLAG: Option<bool> = RECEIVED.returned_by_auth_api();
const DESCRIPTION: Localized = RECEIVED.description();
const TEXT: &str = DESCRIPTION.as_str();
const NEXT: Option<ActiveServerError> = ActiveServerError::from_code(1009).unwrap().replaced_by();
const FAULT: QName<'static> = AuthFault::InvalidRequest.soap_fault();
const LINKED: AuthFault = FaultDetailKind::AccountLocked.fault();
const TWICE: &[FaultDetailKind] = FaultDetailKind::from_message_id("E.IWP.WEBSERVICE.AUTH.00018");
const DECLARED: ErrorResponseCode = ErrorResponseCode::from_name("IDEMPOTENCY_VIOLATION").unwrap();
const COUNT: usize = ActiveServerError::ALL.len();
const ROWS: usize = ActiveServerError::ALL.len();
static ALL_CODES: [u16; COUNT] = {
    let mut codes = [0; COUNT];
    let mut row = 0;
    while row < COUNT {
        codes[row] = ActiveServerError::ALL[row].code();
        row += 1;
    }
    codes
};

catalog! {
    #[catalog(table = "code,kind:enum:index,flag:bool:index,rank:i8:index,soap_fault:index,soap_namespace\n\
        A,x,true,-1,a:A,urn:a\nB,y,true,2,a:A,urn:a\n")]
    enum Indexed {}
}

const BY_KIND: &[Indexed] = Indexed::from_kind(IndexedKind::Y);
const BY_FLAG: &[Indexed] = Indexed::from_flag(true);
const BY_RANK: &[Indexed] = Indexed::from_rank(-1);
const BY_FAULT: &[Indexed] = Indexed::from_soap_fault(&QName::new("z", "urn:a", "A"));

#[test]
fn are_what_they_are_at_run_time() {
    assert_eq!((CODE, BY_NAME), (402, ActiveServerError::TransactionTimedOut));
    assert_eq!((UNKNOWN, STATUS, CATEGORY_NAME), (None, HttpStatus::BAD_REQUEST, "three_ds"));
    assert_eq!(BY_CATEGORY_NAME, Some(ActiveServerErrorCategory::User));
    assert_eq!((FLAG, NEXT.map(|error| error.code())), (Some(true), Some(1026)));
    assert_eq!((TEXT, DESCRIPTION), (RECEIVED.description().as_str(), RECEIVED.description()));
    assert_eq!((FAULT.local, LINKED), ("InvalidRequest", AuthFault::FailedAuthentication));
    assert_eq!(TWICE, [FaultDetailKind::Expired, FaultDetailKind::ReceivedMoreThanOnce]);
    assert_eq!((DECLARED.http_status(), COUNT, ROWS), (HttpStatus::PRECONDITION_FAILED, 104, 104));
    assert_eq!(ALL_CODES.last().copied(), ActiveServerError::ALL.last().map(ActiveServerError::code));
    assert_eq!((BY_KIND, BY_FLAG, BY_RANK), (&[Indexed::B][..], Indexed::ALL, &[Indexed::A][..]));
    assert_eq!(BY_FAULT, Indexed::ALL);
}

#[test]
fn are_patterns_and_parameters() {
    const fn is_timeout(error: ActiveServerError) -> bool {
        matches!(error, BY_NAME)
    }
    struct Sized<const N: usize>;

    assert!(const { is_timeout(BY_NAME) && !is_timeout(RECEIVED) });
    let Sized = Sized::<{ CODE as usize }>;
}
