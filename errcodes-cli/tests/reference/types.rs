//! The `type` of a problem leads to the row on the page: that of a program, and that of an export.

use errcodes::{ErrorCatalog, Problem, catalog};

use crate::{called, folder, written};

catalog! {
    #[catalog(table = "code:u32:hex,name,title:optional@en,title:optional@de\n0x80070005,DENIED,No,Nein\n10,LATER,,\n", base = "https://e.example/#shop-")]
    enum Numbers {}
}
catalog! {
    #[catalog(table = "code:index,variant\nA/ b,One\nA/ b,Two\n\"<é>\",Three\n", base = "/#shop-")]
    enum Repeated {}
}
catalog! {
    #[catalog(table = "code:i32:range,name\n4000-4099,SMALL\n-7,ONE\n", base = "/#shop-")]
    enum Ranges {}
}
catalog! {
    #[catalog(table = "variant,description\nFirst,x\nSecond,y\n", base = "/#shop-")]
    enum WithoutCode {}
}

fn types<E: ErrorCatalog>(errors: &[E]) -> Vec<String> {
    errors.iter().map(|error| Problem::of(error, "en").problem_type().to_owned()).collect()
}

#[test]
fn a_type_leads_to_its_row() {
    for (table, types) in [
        (
            "code:u32:hex,name,title:optional@en,title:optional@de\n0x80070005,DENIED,No,Nein\n10,LATER,,\n",
            types(Numbers::ALL),
        ),
        ("code:index,variant\nA/ b,One\nA/ b,Two\n\"<é>\",Three\n", types(Repeated::ALL)),
        ("code:i32:range,name\n4000-4099,SMALL\n-7,ONE\n", types(Ranges::ALL)),
        ("variant,description\nFirst,x\nSecond,y\n", types(WithoutCode::ALL)),
    ] {
        let folder = folder(&[("shop.csv", table)]);
        let page = written(folder.path(), &["doc", "shop.csv", "--output", "-"]);
        for uri in types {
            let (_, anchor) = uri.split_once('#').expect("a fragment");
            assert!(page.contains(&format!("<article id=\"{anchor}\"")), "{uri}");
        }
    }
    assert_eq!(types(Repeated::ALL), ["/#shop-One", "/#shop-Two", "/#shop-%3C%C3%A9%3E"]);
    assert_eq!(types(Numbers::ALL)[0], "https://e.example/#shop-0x80070005");
}

#[test]
fn the_title_is_that_of_the_type() {
    let title = |error: Numbers, language: &str| Problem::of(&error, language).title;
    assert_eq!(title(Numbers::Denied, "de-AT").as_deref(), Some("Nein"));
    assert_eq!(title(Numbers::Later, "en").as_deref(), Some("LATER"));
}

#[test]
fn an_export_has_the_types() {
    let toml = "[[table]]\npath = \"shop.csv\"\nbase = \"https://e.example/#s-\"\n";
    let shop = "code,name,http_status,title@en,description@en\nA/1,GONE,410,Gone for good,It was here.\n";
    let folder = folder(&[("errcodes.toml", toml), ("shop.csv", shop)]);
    let document: serde_json::Value =
        serde_json::from_str(&written(folder.path(), &["export", "--as", "openapi"])).expect("JSON");
    let example = &document["components"]["examples"]["shop-_.A_2F1"]["value"];
    let expected = serde_json::json!({
        "type": "https://e.example/#s-A%2F1", "title": "Gone for good", "status": 410, "detail": "It was here.",
        "code": "A/1", "catalog": "shop",
    });
    assert_eq!(*example, expected);
    std::fs::write(folder.path().join("errcodes.toml"), toml.replace("https://", "")).expect("a file can be written");
    let refused = called(folder.path(), &["export", "--as", "openapi"]).assert().code(2);
    let told = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(told.contains("`e.example/#s-` is not the beginning of a URI"), "{told}");
}
