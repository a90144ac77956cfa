//! A table changes and the program does not: cargo builds again, and only then.

use super::package::{Package, RUNTIME};

const PROGRAM: &str = r#"
use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(spec = "specs/shop.csv", link(cause = Cause in "specs/causes.csv"))]
    enum Shop {}
}

// Only the link reads that table.
#[derive(ErrorCatalog, Debug, Clone, Copy)]
#[catalog(table = "name\nEMPTY\nCLOSED\n")]
enum Cause {
    Empty,
    Closed,
}

#[derive(ErrorCatalog, Debug)]
#[catalog(spec = "specs/orders.csv")]
enum Order {
    Late,
}

fn main() {
    for error in Shop::ALL {
        println!("{error}: {} ({}, {})", error.text(), error.cause(), Order::Late.text());
    }
}
"#;

const SHOP: &str = "code:u16,name,cause:ref,text\n101,NOT_FOUND,EMPTY,not there\n";
const CAUSES: &str = "name,text\nEMPTY,the shelf is empty\nCLOSED,the shop is closed\n";
const ORDERS: &str = "name,text\nLATE,too late\n";

#[test]
fn an_edited_table_builds_again_and_an_untouched_one_does_not() {
    let files = [
        ("src/main.rs", PROGRAM),
        ("specs/shop.csv", SHOP),
        ("specs/causes.csv", CAUSES),
        ("specs/orders.csv", ORDERS),
    ];
    let package = Package::new("edited", RUNTIME, &files);
    assert_eq!(package.run(), "101 NOT_FOUND: not there (EMPTY, too late)\n");
    assert!(package.is_fresh("edited"));

    package.write("specs/shop.csv", &SHOP.replace("not there", "sold out"));
    assert!(!package.is_fresh("edited"));
    assert_eq!(package.run(), "101 NOT_FOUND: sold out (EMPTY, too late)\n");
    assert!(package.is_fresh("edited"));

    package.write("specs/orders.csv", &ORDERS.replace("too late", "too soon"));
    assert_eq!(package.run(), "101 NOT_FOUND: sold out (EMPTY, too soon)\n");
    assert!(package.is_fresh("edited"));

    // Only the keys of the linked table matter here.
    package.write("specs/causes.csv", &CAUSES.replace("EMPTY", "GONE"));
    package
        .cargo(&["build"])
        .fails()
        .tells(&["error: specs/shop.csv: 1 error", "error[dangling-ref]: no row `EMPTY` in `specs/causes.csv`"]);
    package.write("specs/causes.csv", CAUSES);
    assert!(!package.is_fresh("edited"));
    package.write("specs/causes.csv", &CAUSES.replace("shelf", "box"));
    assert!(!package.is_fresh("edited"));
    assert!(package.is_fresh("edited"));

    // Another file in the folder does not cause a build.
    package.write("specs/notes.csv", "code\nA\n");
    assert!(package.is_fresh("edited"));

    package.remove("specs/shop.csv");
    let fault = package.cargo(&["build"]).fails().tells(&[
        "error: no file `specs/shop.csv` [file-not-found]",
        "tried `$CARGO_MANIFEST_DIR/specs/shop.csv`",
        "--> src/main.rs:5:22",
    ]);
    assert!(!fault.stderr.contains("couldn't read"), "one message for one missing file:\n{}", fault.stderr);

    package.write("specs/shop.csv", SHOP);
    assert_eq!(package.run(), "101 NOT_FOUND: not there (EMPTY, too soon)\n");
}
