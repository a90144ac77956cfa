//! Inside functions, where a non-local `impl` is a warning and where paths begin at the function.

use errcodes::{ErrorCatalog, HttpStatus, catalog};

#[test]
fn in_a_body() {
    catalog! {
        #[catalog(spec = "tables/faults.csv")]
        enum Cause {}
    }

    catalog! {
        #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"), impls(serde, http))]
        enum Key {}
    }

    #[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq)]
    #[catalog(
        spec = "tables/indexes.csv",
        link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
        impls(serde, http),
    )]
    enum Index {
        Busy,
        Nothing,
        BusyAgain,
        GoOn,
    }

    assert_eq!(Key::First.cause_of(), Cause::E1);
    assert_eq!(Key::from_severity(KeySeverity::FatalError), Some(Key::First));
    assert_eq!(Index::from_http_status(HttpStatus::SERVICE_UNAVAILABLE), [Index::Busy, Index::BusyAgain]);
    assert_eq!(Index::CATALOG.entries().len(), 4);
}

/// Two functions may have enums of the same name.
#[test]
fn in_blocks_of_blocks() {
    let inner = {
        #[derive(ErrorCatalog, Debug)]
        #[catalog(table = "code,text\nA,inner\n")]
        enum Local {
            A,
        }
        Local::A.text()
    };
    let outer = {
        catalog! {
            #[catalog(table = "code,text\nA,outer\n")]
            enum Local {}
        }
        const A: Local = Local::from_code("A").unwrap();
        A.text()
    };
    assert_eq!((inner, outer), ("inner", "outer"));
}

struct Device;

impl Device {
    const STATUS: HttpStatus = {
        catalog! {
            #[catalog(table = "code,http_status\nA,429\n")]
            enum Local {}
        }
        Local::A.http_status()
    };
}

#[test]
fn in_a_constant() {
    assert_eq!(Device::STATUS, 429);
}
