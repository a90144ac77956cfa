//! A table gains or loses a row and the program does not follow: it does not compile, and the error names the row.

use super::package::{Package, RUNTIME};

const LIBRARY: &str = r#"
use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(spec = "specs/shop.csv")]
    pub enum ShopError {}
}

#[derive(ErrorCatalog, Debug)]
#[catalog(spec = "specs/orders.csv")]
pub enum OrderError {
    OutOfStock,
    UnknownItem,
}

pub fn is_final(error: ShopError) -> bool {
    match error {
        ShopError::NotFound => true,
        ShopError::TooFast => false,
    }
}
"#;

const SHOP: &str = "code:u16,name\n101,NOT_FOUND\n102,TOO_FAST\n";
const ORDERS: &str = "code:u16,name,deprecated\n1,OUT_OF_STOCK,\n2,UNKNOWN_ITEM,\n";

#[test]
fn a_row_more_or_less_breaks_the_program() {
    let package = Package::new(
        "rows",
        RUNTIME,
        &[("src/lib.rs", LIBRARY), ("specs/shop.csv", SHOP), ("specs/orders.csv", ORDERS)],
    );
    package.cargo(&["check"]).succeeds();

    package.write("specs/orders.csv", &format!("{ORDERS}3,EXPIRED,use 1\n4,TOO_MANY,\n"));
    package.cargo(&["check"]).fails().tells(&[
        "error: 2 rows of `specs/orders.csv` have no variant in `OrderError` [missing-variant]",
        "the first is specs/orders.csv:4",
        "--> src/lib.rs:11:10",
        "add to the enum:",
        "    #[deprecated(note = \"use 1\")]",
        "    Expired,",
        "    TooMany,",
    ]);
    package.write("specs/orders.csv", "code:u16,name\n1,OUT_OF_STOCK\n");
    package
        .cargo(&["check"])
        .fails()
        .tells(&["error: no row `UnknownItem` in `specs/orders.csv` [unknown-variant]", "--> src/lib.rs:13:5"]);
    package.write("specs/orders.csv", ORDERS);

    package.write("specs/shop.csv", &format!("{SHOP}103,CLOSED\n"));
    package
        .cargo(&["check"])
        .fails()
        .tells(&["error[E0004]: non-exhaustive patterns: `ShopError::Closed` not covered", "--> src/lib.rs:17:11"]);
    package.write("specs/shop.csv", "code:u16,name\n101,NOT_FOUND\n");
    package.cargo(&["check"]).fails().tells(&["named `TooFast` found for enum `ShopError`", "--> src/lib.rs:19:20"]);

    package.write("specs/shop.csv", SHOP);
    package.cargo(&["check"]).succeeds();
}
