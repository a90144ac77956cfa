//! The crate errcodes under another name, and at a relative path: `crate = …` says where it is.

use codes::{ErrorCatalog, catalog};

include!(concat!(env!("OUT_DIR"), "/cause.rs"));

catalog! {
    /// By an absolute path, with every impl that uses the runtime.
    #[catalog(
        crate = ::codes,
        spec = "tables/keys.csv",
        link(cause_of = Cause in "tables/faults.csv"),
        impls(serde, http),
    )]
    pub enum Absolute {}
}

catalog! {
    /// By a relative path.
    #[catalog(crate = codes, spec = "tables/faults.csv", impls(serde))]
    pub enum Relative {}
}

/// By a path through another crate or module that re-exports it.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog(crate = crate::facade::inner, table = "code:u8,name\n1,A\n2,B\n")]
pub enum Exported {
    /// The first row.
    #[catalog(row = 1)]
    One,
    /// The second row.
    #[catalog(row = 2)]
    Two,
}

/// With everything that fields bring.
#[derive(ErrorCatalog, Debug)]
#[catalog(crate = ::codes, table = "name,message:template@en\nIO,{0}!\nLOCKED,{user} is locked\n", display = "message")]
pub enum Fields<T> {
    /// The first row.
    Io(#[from] std::fmt::Error),
    /// The second row.
    Locked {
        /// Who.
        user: T,
    },
}

/// Re-exports the runtime, as a framework might.
pub mod facade {
    pub use codes as inner;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_them_work() {
        assert_eq!(Absolute::First.cause_of(), Cause::E1);
        assert_eq!("E2".parse(), Ok(Relative::E2));
        assert_eq!(Exported::Two.entry().code(), Some(2_u8.into()));
        let error: &dyn std::error::Error = &Fields::<u8>::from(std::fmt::Error);
        assert_eq!((Fields::Locked { user: 7 }.to_string().as_str(), error.source().is_some()), ("7 is locked", true));
        assert_eq!(codes::HttpStatus::from(Absolute::Middle), codes::HttpStatus::INTERNAL_SERVER_ERROR);
    }
}
