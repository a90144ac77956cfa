//! Generated code causes no warning, whatever the program denies. The compiler is the test, and clippy when it
//! checks this workspace. The package `build-route` has the same items as ordinary code.

#![deny(warnings, missing_docs, unreachable_pub, unused, nonstandard_style, future_incompatible, rust_2018_idioms)]
#![deny(clippy::all, clippy::pedantic)]

/// Everything is public and documented.
pub mod public {
    use errcodes::{ErrorCatalog, catalog};

    catalog! {
        /// Documented by the program.
        #[catalog(spec = "tables/faults.csv")]
        pub enum Cause {}
    }

    catalog! {
        /// Documented by the program.
        #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"), impls(serde, http))]
        pub enum Key {}
    }

    catalog! {
        /// Documented by the program.
        #[catalog(
            spec = "tables/indexes.csv",
            link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
            impls(serde, http),
        )]
        pub enum Index {}
    }

    /// Written by the program.
    #[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
    #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"), impls(serde, http))]
    pub enum WrittenKey {
        /// The first row.
        Middle,
        /// The second row.
        First,
        /// The third row.
        Last,
    }

    /// Written by the program.
    #[derive(ErrorCatalog, Debug)]
    #[catalog(
        spec = "tables/indexes.csv",
        link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
        impls(serde, http),
    )]
    pub enum WrittenIndex {
        /// The third row.
        BusyAgain,
        /// The first row.
        Busy,
        /// The fourth row.
        GoOn,
        /// The second row.
        Nothing,
    }

    /// Written by the program, with fields.
    #[derive(ErrorCatalog, Debug)]
    #[catalog(
        spec = "tables/indexes.csv",
        skip(parent),
        link(fault = Cause in "tables/faults.csv", fault_before = Cause in "tables/faults.csv"),
        impls(http),
    )]
    pub enum WithFields<'a, T: core::fmt::Debug> {
        /// The third row.
        BusyAgain {
            /// How long.
            seconds: &'a str,
        },
        /// The first row.
        Busy {
            /// How long.
            seconds: T,
        },
        /// The fourth row.
        GoOn(&'a str),
        /// The second row.
        Nothing(),
    }

    /// Written by the program, shown by the table.
    #[derive(ErrorCatalog, Debug)]
    #[catalog(
        table = "name,message:template@en,message:template@ja,hint:template:optional\n\
            IO,The disk failed: {0},ディスク: {0},\nLOCKED,{user} {type},{type} {user},Wait for {user}.\nSTILL,Still,なし,\n",
        display = "message",
        require_locales("en", "ja")
    )]
    pub enum WithMessages<'a, T> {
        /// The first row.
        Io(#[from] core::fmt::Error),
        /// The second row.
        Locked {
            /// Who.
            user: T,
            /// How.
            r#type: &'a str,
        },
        /// The third row.
        Still {
            /// The cause.
            source: Option<core::num::ParseIntError>,
        },
    }

    catalog! {
        /// Documented by the program.
        #[catalog(
            table = "name,message:template@en,hint:template:optional\nIO,{{disk}},{0}\nLOCKED,Locked,\n",
            display = "message",
            allow(foreign-placeholder)
        )]
        pub enum TableMessages {}
    }
}

/// Nothing is public, and nothing is used.
mod private {
    use errcodes::{ErrorCatalog, catalog};

    catalog! {
        #[catalog(spec = "tables/faults.csv")]
        enum Cause {}
    }

    catalog! {
        #[catalog(spec = "tables/keys.csv", link(cause_of = Cause in "tables/faults.csv"))]
        pub(super) enum Key {}
    }

    catalog! {
        /// Names that are not `CamelCase`.
        #[catalog(table = "variant,stage:enum\nA_B,c d\nC2_1,fa2\nURL,x_1_2\n")]
        pub(crate) enum Underscores {}
    }

    catalog! {
        #[catalog(table = "code:u32,name,deprecated,rank:i64:index\n4000000000,OLD,no longer,-9000000000\n7,NEW,,0\n")]
        enum Deprecated {}
    }

    /// Never shown.
    #[derive(ErrorCatalog, Debug)]
    #[catalog(table = "name,message:template\nLOCKED,{0}\n", display = "message")]
    enum Unshown {
        Locked(#[from] core::fmt::Error),
    }

    /// The table requires every variant, whether or not the program constructs it.
    #[derive(ErrorCatalog, Debug)]
    #[catalog(spec = "tables/faults.csv")]
    enum Written {
        E1,
        E2,
        E3,
    }
}
