//! The methods of `std::error::Error` have names that columns have too. With the trait in scope, a call gives the column,
//! on a value and on a reference, as in a loop. (A value that is wrapped once more, as `&&E` or `Box<E>`,
//! is an `Error` itself, and Rust tries that first: a closure of `filter` takes `|&e|`.)

use std::error::Error;

use errcodes::{ErrorCatalog, catalog};

const TABLE: &str = "as the table says";

catalog! {
    #[catalog(table = "code,description,cause,source,provide\nA,as the table says,as the table says,as the table says,as the table says\n")]
    enum Written {}
}

#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "code,description,cause,source,provide\nA,as the table says,as the table says,as the table says,as the table says\n"
)]
enum Declared {
    A,
}

#[derive(ErrorCatalog, Debug)]
#[catalog(table = "code,description,cause,source\nA,as the table says,as the table says,as the table says\n")]
enum Fields<'a> {
    A(&'a str),
}

impl std::fmt::Display for Fields<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::A(text) = self;
        f.write_str(text)
    }
}

impl Error for Fields<'_> {}

#[test]
fn the_column_is_what_a_call_gives() {
    fn is_error(_: &dyn Error) {}

    for e in Written::ALL {
        is_error(e);
        assert_eq!([e.description(), e.cause(), e.source(), e.provide()], [TABLE; 4]);
    }
    for e in Declared::ALL {
        is_error(e);
        assert_eq!([e.description(), e.cause(), e.source(), e.provide()], [TABLE; 4]);
    }
    let fields = [Fields::A("shown")];
    for e in &fields {
        is_error(e);
        assert_eq!([e.description(), e.cause(), e.source()], [TABLE; 3]);
    }
    let owned = Written::A;
    assert_eq!([owned.description(), owned.cause(), owned.source()], [TABLE; 3]);
}
