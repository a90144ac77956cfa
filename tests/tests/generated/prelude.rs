//! Without a prelude, and among items that shadow the prelude's names.

/// Nothing is in scope except the macros.
mod none {
    #![no_implicit_prelude]

    ::errcodes::catalog! {
        #[catalog(spec = "tables/faults.csv")]
        pub(super) enum Cause {}
    }

    ::errcodes::catalog! {
        #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"), impls(serde, http))]
        pub(super) enum Key {}
    }

    ::errcodes::catalog! {
        #[catalog(
            spec = "tables/indexes.csv",
            link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
            impls(serde, http),
        )]
        pub(super) enum Index {}
    }

    #[::core::prelude::v1::derive(::errcodes::ErrorCatalog)]
    #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"), impls(serde, http))]
    #[::core::prelude::v1::derive(::core::fmt::Debug, ::core::cmp::PartialEq)]
    pub(super) enum Written {
        Middle,
        First,
        Last,
    }

    #[::core::prelude::v1::derive(::errcodes::ErrorCatalog)]
    #[catalog(spec = "tables/faults.csv")]
    pub(super) enum Fields<T> {
        E1(T),
        E2,
        E3,
    }
}

/// Every bare name that generated code could use is another item here.
#[allow(dead_code, non_camel_case_types, unused_macros)]
mod shadowed {
    mod core {}
    mod std {}
    mod errcodes {}
    struct Option;
    struct Result;
    struct Some;
    struct None;
    struct Ok;
    struct Err;
    struct Box;
    struct String;
    struct HttpStatus;
    struct QName;
    struct Localized;
    struct Entry;
    struct Catalog;
    struct Code;
    trait Clone {}
    trait Copy {}
    trait From {}
    trait Into {}
    trait TryFrom {}
    trait FromStr {}
    trait Display {}
    trait Debug {}
    trait Error {}
    trait ErrorCatalog {}
    trait PartialEq {}
    trait Eq {}
    trait Ord {}
    trait Hash {}
    macro_rules! concat {
        () => {};
    }
    macro_rules! env {
        () => {};
    }
    macro_rules! include_str {
        () => {};
    }
    macro_rules! matches {
        () => {};
    }
    macro_rules! panic {
        () => {};
    }

    ::errcodes::catalog! {
        #[catalog(spec = "tables/faults.csv")]
        pub(super) enum Cause {}
    }

    ::errcodes::catalog! {
        #[catalog(
            spec = "tables/indexes.csv",
            link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
            impls(serde, http),
        )]
        pub(super) enum Index {}
    }

    #[derive(::errcodes::ErrorCatalog, Debug)]
    #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"), impls(serde, http))]
    pub(super) enum Written {
        Middle,
        First,
        Last,
    }
}

#[test]
fn works_without_a_prelude() {
    assert_eq!(none::Key::from_code(9), Some(none::Key::First));
    assert_eq!(none::Key::First.cause_of(), none::Cause::E1);
    assert_eq!(none::Index::from_fault(none::Cause::E2).len(), 2);
    assert_eq!(none::Written::try_from("LAST"), Ok(none::Written::Last));
    assert_eq!(errcodes::ErrorCatalog::entry(&none::Fields::E1(0)).line(), 3);
    assert_eq!(
        (none::Fields::E1(0).code(), none::Fields::<u8>::E2.text(), none::Fields::<u8>::E3.code()),
        ("E1", "second", "E3")
    );
}

#[test]
fn works_among_other_names() {
    assert_eq!(shadowed::Cause::from_code("E2").map(|cause| cause.text()), Some("second"));
    assert_eq!(shadowed::Index::from_fault(shadowed::Cause::E2).len(), 2);
    assert_eq!(shadowed::Written::from_code(65535).map(|error| error.name()), Some("LAST"));
}
