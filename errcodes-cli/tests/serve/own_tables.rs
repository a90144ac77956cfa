//! Tables of the user's own, as problem details.

use errcodes::{HttpStatus, NumberOrText, Problem};
use tempfile::TempDir;

use crate::client::{ask, encoded, get};
use crate::server::Server;

const SHOP: &str = "\
code:u16,name,http_status:optional,title:optional@en,description:optional@en,description:optional@ja
101,OUT_OF_STOCK,409,Gone,We <b>have</b> none.,在庫切れ
102,\"A/B \"\"C\"\"\",,Only a title,,
103,PROCESSING,102,,,処理中
104,GONE,204,,,
";

fn start(files: &[(&str, &str)]) -> (TempDir, Server) {
    let folder = TempDir::new().expect("a folder can be made");
    let mut paths = Vec::new();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file can be written");
        paths.push(path.to_str().expect("a path is text").to_owned());
    }
    let server = Server::start(&paths.iter().map(String::as_str).collect::<Vec<_>>());
    (folder, server)
}

#[test]
fn every_row_is_a_problem() {
    let (_folder, server) = start(&[("my shop.csv", SHOP), ("texts.csv", "name\nE1\n")]);
    for (path, status, detail, language, code) in [
        ("/my%20shop/101", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/OUT_OF_STOCK", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/OutOfStock", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/102", 500, Some("Only a title"), Some("en"), 102_u16.into()),
        (&format!("/my%20shop/{}", encoded("A/B \"C\"")), 500, Some("Only a title"), Some("en"), 102_u16.into()),
        // An interim status is not an answer.
        ("/my%20shop/103", 500, Some("処理中"), Some("ja"), 103_u16.into()),
        ("/texts/E1", 500, None, None, NumberOrText::from("E1")),
    ] {
        let answer = get(&server, path);
        assert_eq!((answer.status, answer.content_type()), (status, "application/problem+json"), "{path}");
        assert_eq!(answer.header("content-language"), language);
        let problem: Problem = serde_json::from_slice(&answer.body).expect("problem details");
        assert_eq!(problem.status, HttpStatus::from_u16(status));
        assert_eq!(problem.title.as_deref(), problem.status.and_then(HttpStatus::reason_phrase));
        assert_eq!((problem.detail.as_deref(), problem.code), (detail, Some(code)));
        assert!(problem.catalog.is_some_and(|name| path.starts_with(&format!("/{}/", encoded(&name)))));
    }
}

#[test]
fn the_index_lists_them_and_escapes_what_they_say() {
    let (_folder, server) = start(&[("my shop.csv", SHOP)]);
    let page = get(&server, "/");
    assert_eq!((page.status, page.content_type()), (200, "text/html; charset=utf-8"));
    assert_eq!(page.header("vary"), Some("accept"));
    assert!(page.text().contains("<p lang=\"en\">We &#60;b&#62;have&#60;/b&#62; none."));
    assert!(page.text().contains("<a href=\"/my%20shop/101\">Try it</a>"));
    assert!(page.text().contains("A/B &#34;C&#34;"));

    let json = ask(&server, "GET", "/my%20shop", &[("Accept", "application/json")], b"");
    assert_eq!((json.status, json.content_type()), (200, "application/json"));
    let json = json.json();
    let tables = json["tables"].as_array().expect("a list");
    assert_eq!((tables.len(), &tables[0]["name"]), (1, &"my shop".into()));
    let rows = tables[0]["rows"].as_array().expect("a list");
    let listed: Vec<_> = rows.iter().map(|row| (row["path"].as_str(), row["status"].as_u64())).collect();
    let paths = ["/my%20shop/101", "/my%20shop/102", "/my%20shop/103", "/my%20shop/104"];
    assert_eq!(listed, paths.into_iter().map(Some).zip([Some(409), None, Some(102), Some(204)]).collect::<Vec<_>>());
}

#[test]
fn two_tables_of_one_name_are_not_served() {
    let folder = TempDir::new().expect("a folder can be made");
    std::fs::create_dir(folder.path().join("a")).expect("a folder can be made");
    for file in ["a/shop.csv", "shop.csv", "cafe24.csv"] {
        std::fs::write(folder.path().join(file), "name\nA\n").expect("a file can be written");
    }
    for (tables, told) in [
        (&["shop.csv", "a/shop.csv"][..], "error: a/shop.csv: `shop` is what shop.csv is served as: rename the file\n"),
        (&["cafe24.csv"], "error: cafe24.csv: `cafe24` is what cafe24.csv is served as: rename the file\n"),
    ] {
        let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
        called.current_dir(folder.path()).arg("serve").args(tables);
        called.assert().code(1).stdout("").stderr(told);
    }
}

#[test]
fn a_table_may_refer_to_another() {
    let folder = TempDir::new().expect("a folder can be made");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path is text").to_owned();
    std::fs::write(path("a.csv"), "code,other:ref\nA,X\n").expect("a file can be written");
    std::fs::write(path("b.csv"), "code\nX\n").expect("a file can be written");
    let server = Server::start(&["--link", &format!("other={}", path("b.csv")), &path("a.csv")]);
    assert_eq!(get(&server, "/a/A").status, 500);
}
