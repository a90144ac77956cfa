//! Inside `macro_rules!`: every part of the attribute may come from outside, and tables are still found.

use errcodes::{ErrorCatalog, catalog};

/// Once for each fragment specifier that can pass a part.
macro_rules! declare {
    ($(#[$meta:meta])* $visibility:vis $name:ident, $path:literal $(, $column:ident = $($value:literal)|+)*) => {
        catalog! {
            $(#[$meta])*
            #[catalog(spec = $path, only($($column = $($value)|+),*))]
            $visibility enum $name {}
        }
    };
}

declare!(
    /// All rows.
    pub(crate) Causes, "tables/faults.csv"
);
declare!(Two, "tables/faults.csv", code = "E1" | "E2");
declare!(One, "tables/faults.csv", code = "E1" | "E2", text = "second");

macro_rules! linked {
    ($name:ident => $target:path, $table:expr, $crate_path:path) => {
        catalog! {
            #[catalog(spec = "tables/keys.csv", link(cause_of = $target in "tables/faults.csv"), crate = $crate_path)]
            enum $name {}
        }
    };
}

linked!(Key => self::Causes, "unused", ::errcodes);

macro_rules! written {
    ($name:ident, $table:expr, { $($variant:ident $(= $key:literal)?),* }) => {
        #[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq)]
        #[catalog(table = $table)]
        enum $name {
            $($(#[catalog(row = $key)])? $variant),*
        }
    };
}

written!(First, "code:i16,name\n-1,A\n2,B\n", { A, B });
written!(Second, "code:i16,name\n-1,A\n2,B\n", { Minus = -1, B });
written!(Third, "code,name\n01,A\n1,B\n", { Zero = "01", Other = "1" });

/// A macro that writes macros.
macro_rules! outer {
    ($inner:ident, $table:literal) => {
        macro_rules! $inner {
            ($name:ident) => {
                catalog! {
                    #[catalog(table = $table)]
                    enum $name {}
                }
            };
        }
    };
}

outer!(inner, "code\nA\n");
inner!(Twice);
inner!(Thrice);

#[test]
fn all_of_them() {
    assert_eq!((Causes::ALL.len(), Two::ALL.len(), One::ALL.len()), (3, 2, 1));
    assert_eq!(One::E2.text(), "second");
    assert_eq!(Key::Last.cause_of(), Causes::E3);
    assert_eq!((First::A.code(), Second::Minus.code()), (-1, -1));
    assert_eq!(Second::from_name("A"), Some(Second::Minus));
    assert_eq!("1".parse(), Ok(Third::Other));
    assert_eq!(Third::Zero.name(), "A");
    assert_eq!((Twice::A.code(), Thrice::A.code()), ("A", "A"));
}
