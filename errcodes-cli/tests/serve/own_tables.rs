//! Tables of the user's own, as problem details.

use errcodes::{HttpStatus, NumberOrText, Problem};
use tempfile::TempDir;

use crate::cells::{cells, table};
use crate::client::{Answer, ask, encoded, get};
use crate::server::Server;

const SHOP: &str = "\
code:u16,name,http_status:optional,title:optional@en,description:optional@en,description:optional@ja
101,OUT_OF_STOCK,409,Gone,We <b>have</b> none.,在庫切れ
102,\"A/B \"\"C\"\"\",,Only a title,,
103,PROCESSING,102,,,処理中
104,GONE,204,,,
";

/// Starts it with these tables, and with options.
fn start_with(files: &[(&str, &str)], options: &[&str]) -> (TempDir, Server) {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file can be written");
    }
    let names = files.iter().map(|(name, _)| *name).filter(|name| *name != "errcodes.toml");
    let arguments: Vec<&str> = names.chain(options.iter().copied()).collect();
    let server = Server::start_in(folder.path(), &arguments, "127.0.0.1:0");
    (folder, server)
}

fn start(files: &[(&str, &str)]) -> (TempDir, Server) {
    start_with(files, &[])
}

/// The problem that the server answers with, which has this status.
#[track_caller]
fn problem(server: &Server, path: &str, status: u16) -> Problem {
    let answer = get(server, path);
    let told = (answer.status, answer.content_type());
    assert_eq!(told, (status, "application/problem+json"), "{path}: {}", answer.text());
    serde_json::from_slice(&answer.body).expect("problem details")
}

#[test]
fn every_row_is_a_problem() {
    let (_folder, server) = start(&[("my shop.csv", SHOP), ("texts.csv", "name\nE1\n")]);
    for (path, status, detail, language, code) in [
        ("/my%20shop/101", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/OUT_OF_STOCK", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/OutOfStock", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/0x65", 409, Some("We <b>have</b> none."), Some("en"), 101_u16.into()),
        ("/my%20shop/102?status=404", 404, Some("Only a title"), Some("en"), 102_u16.into()),
        (
            &format!("/my%20shop/{}?status=599", encoded("A/B \"C\"")),
            599,
            Some("Only a title"),
            Some("en"),
            102_u16.into(),
        ),
        // An interim status is not an answer.
        ("/my%20shop/103?status=202", 202, Some("処理中"), Some("ja"), 103_u16.into()),
        ("/texts/E1?status=500", 500, None, None, NumberOrText::from("E1")),
    ] {
        let problem = problem(&server, path, status);
        assert_eq!(get(&server, path).header("content-language"), language);
        assert_eq!(problem.status, HttpStatus::from_u16(status));
        assert_eq!(problem.title.as_deref(), problem.status.and_then(HttpStatus::reason_phrase));
        assert_eq!((problem.detail.as_deref(), problem.code), (detail, Some(code)));
        assert!(problem.catalog.is_some_and(|name| path.starts_with(&format!("/{}/", encoded(&name)))));
    }
    let none = get(&server, "/my%20shop/104");
    assert_eq!((none.status, none.header("content-type"), none.header("content-length")), (204, None, None));
}

#[test]
fn no_status_is_invented() {
    let tables = [("shop.csv", SHOP), ("lists.csv", "code,http_status:list\nA,404|410\n")];
    let (_folder, mut server) = start(&tables);
    for (path, told) in [
        ("/shop/102", "row `102` has no status to answer with: add `?status=422`, or start with `--status 422`"),
        ("/shop/103", "row `103` has no status to answer with: add"),
        ("/shop/102?status=4OO", "`4OO` is not a status to answer with: expected a number from 200 to 599"),
        ("/shop/102?status=102", "`102` is not a status"),
        ("/shop/102?status=600", "`600` is not a status"),
        ("/shop/101?status=404", "row `101` has the status 409, not 404"),
        ("/lists/A?status=409", "row `A` has the status 404 or 410, not 409"),
    ] {
        let detail = problem(&server, path, 400).detail.unwrap_or_default();
        assert!(detail.starts_with(told), "{path}: {detail}");
    }
    problem(&server, "/lists/A", 404);
    problem(&server, "/lists/A?status=410", 410);
    let told = server.end();
    assert_eq!(
        told,
        "note: `shop` has rows without a status to answer with; ask with `?status=422`, or start with `--status`\n"
    );

    let (_folder, mut server) = start_with(&tables, &["--status", "422"]);
    problem(&server, "/shop/101", 409);
    problem(&server, "/shop/102", 422);
    problem(&server, "/shop/103", 422);
    problem(&server, "/shop/102?status=500", 500);
    assert_eq!(server.end(), "");
    for wrong in ["102", "600", "x"] {
        let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
        let told = called.current_dir(std::env::temp_dir()).args(["serve", "--status", wrong]).assert().code(2);
        let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
        assert!(told.contains("expected a number from 200 to 599"), "{told}");
    }
}

#[test]
fn placeholders_have_values() {
    let table = "code,http_status,message:template@en,message:template@ja\n\
        A,409,{user} has {count} of {{it}},{user}さん{count}\nB,409,nothing to fill,なし\n";
    let (_folder, server) = start(&[("shop.csv", table)]);
    let detail = |path: &str| problem(&server, path, 409).detail.unwrap_or_default();
    assert_eq!(detail("/shop/A"), "user has count of {it}", "a placeholder is its own sample");
    assert_eq!(detail("/shop/A?user=%3Cb%3E&count=%7Buser%7D&count=3+4"), "<b> has 3 4 of {it}");
    assert_eq!(detail("/shop/B"), "nothing to fill");
    let told = problem(&server, "/shop/B?user=x", 400).detail;
    assert_eq!(told.as_deref(), Some("row `B` has no placeholder `user`"));
    let japanese = ask(&server, "GET", "/shop/A?user=x", &[("Accept-Language", "ja")], b"");
    assert_eq!((japanese.status, japanese.json()["detail"].as_str()), (409, Some("xさんcount")));
}

#[test]
fn a_pattern_is_answered_with_the_code_that_is_asked_for() {
    let ranges = "code:i32:range,name,http_status\n4000-4999,WRONG,400\n4040-4049,LOST,404\n";
    let patterns = "code:template,http_status\nlimit.{n}.x,429\n";
    let (_folder, server) = start(&[("ranges.csv", ranges), ("patterns.csv", patterns)]);
    for (path, status, code) in [
        ("/ranges/4042", 404, NumberOrText::from(4042_u16)),
        ("/ranges/4050", 400, 4050_u16.into()),
        (&format!("/ranges/{}", encoded("4000–4999")), 400, 4000_u16.into()),
        ("/patterns/limit.7.x", 429, "limit.7.x".into()),
        (&format!("/patterns/{}?n=8", encoded("limit.{n}.x")), 429, "limit.8.x".into()),
        (&format!("/patterns/{}", encoded("limit.{n}.x")), 429, "limit.n.x".into()),
    ] {
        assert_eq!(problem(&server, path, status).code, Some(code), "{path}");
    }
    problem(&server, "/ranges/5000", 404);
    problem(&server, "/patterns/limit..x", 404);
}

#[test]
fn a_table_has_a_name() {
    let (folder, server) = start_with(&[("shop.csv", SHOP)], &["--name", "a b"]);
    assert_eq!(problem(&server, "/a%20b/101", 409).catalog.as_deref(), Some("a b"));
    assert_eq!(get(&server, "/shop/101").status, 404);
    let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    let told =
        called.current_dir(folder.path()).args(["serve", "shop.csv", "shop.csv", "--name", "x"]).assert().code(2);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.contains("`--name` is for one table, found 2"), "{told}");

    // Of `errcodes.toml`, also below its folder.
    let toml = "[[table]]\npath = \"shop.csv\"\nname = \"toml\"\n";
    std::fs::write(folder.path().join("errcodes.toml"), toml).expect("a file can be written");
    std::fs::create_dir(folder.path().join("below")).expect("a folder can be made");
    let server = Server::start_in(&folder.path().join("below"), &[], "127.0.0.1:0");
    problem(&server, "/toml/101", 409);
    assert_eq!(get(&server, "/activeserver/1026").status, 400);
}

#[test]
fn a_problem_has_the_type_of_its_table() {
    let toml = "[[table]]\npath = \"shop.csv\"\nbase = \"/#shop-\"\n";
    let shop =
        "code,name,http_status:optional,title:optional@en,title:optional@de\nA/1,GONE,410,Gone,Weg\nB,LATER,,,\n";
    let (_folder, server) = start(&[("shop.csv", shop), ("errcodes.toml", toml)]);
    let german = ask(&server, "GET", &format!("/shop/{}", encoded("A/1")), &[("Accept-Language", "de")], b"").json();
    assert_eq!((german["type"].as_str(), german["title"].as_str()), (Some("/#shop-A%2F1"), Some("Weg")));
    let later = problem(&server, "/shop/B?status=503", 503);
    assert_eq!((later.problem_type(), later.title.as_deref()), ("/#shop-B", Some("LATER")));
    assert!(get(&server, "/").text().contains(" id=\"shop-A%2F1\""));
}

#[test]
fn own_tables_are_first_or_alone() {
    let tables = |server: &Server| {
        let index = ask(server, "GET", "/", &[("Accept", "application/json")], b"").json();
        let tables = index["tables"].as_array().expect("a list").clone();
        tables.iter().map(|table| table["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let (_folder, server) = start(&[("shop.csv", SHOP)]);
    assert_eq!(tables(&server), ["shop", "activeserver", "cafe24", "google-payments", "intra-mart"]);
    let (_folder, server) = start_with(&[("shop.csv", SHOP)], &["--alone"]);
    assert_eq!(tables(&server), ["shop"]);
    // The table of a partner is answered as the partner does, unless it is alone.
    let specs = errcodes_specs::google_payments::TABLE;
    let (_folder, server) = start(&[("google-payments.csv", specs)]);
    assert_eq!(tables(&server).len(), 4);
    assert_eq!(get(&server, "/google-payments/INVALID_API_VERSION").content_type(), "application/json");
    let (_folder, server) = start_with(&[("google-payments.csv", specs)], &["--alone"]);
    problem(&server, "/google-payments/INVALID_API_VERSION", 400);
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
        (&["shop.csv", "a/shop.csv"][..], "error: `shop.csv` and `a/shop.csv` have one name, `shop`\n"),
        (&["cafe24.csv"], "error: `cafe24.csv` has the name of a partner, `cafe24`\n"),
    ] {
        let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
        called.current_dir(folder.path()).args(["serve", "--status", "400"]).args(tables);
        let told_all = called.assert().code(2).stdout("");
        let told_all = String::from_utf8_lossy(&told_all.get_output().stderr).into_owned();
        assert!(told_all.starts_with(told) && told_all.contains("help: "), "{told_all}");
    }
}

#[test]
fn a_table_may_refer_to_another() {
    let folder = TempDir::new().expect("a folder can be made");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path is text").to_owned();
    std::fs::write(path("a.csv"), "code,other:ref\nA,X\n").expect("a file can be written");
    std::fs::write(path("b.csv"), "code\nX\n").expect("a file can be written");
    let server = Server::start(&["--link", &format!("other={}", path("b.csv")), &path("a.csv")]);
    assert_eq!(get(&server, "/a/A?status=500").status, 500);
}

/// The answers differ from those of plain texts in their bodies only.
#[test]
fn no_cell_is_a_header_of_an_answer() {
    let cells = cells();
    let table_of = |cells: &[String]| table(&["title@en", "description@en"], cells);
    let plain = vec![String::from("a"); cells.len()];
    let (_folder, server) = start(&[("nasty.csv", &table_of(&cells)), ("plain.csv", &table_of(&plain))]);
    let headers = |answer: &Answer| {
        let varies = |name: &str| matches!(name, "content-length" | "date");
        let headers = answer.headers.iter().filter(|(name, _)| !varies(name));
        headers.map(|(name, value)| (name.clone(), value.replace("nasty", "plain"))).collect::<Vec<_>>()
    };
    for (number, cell) in cells.iter().enumerate() {
        let ask = |table: &str| get(&server, &format!("/{table}/N{number}?status=404"));
        let (nasty, plain) = (ask("nasty"), ask("plain"));
        assert_eq!((nasty.status, headers(&nasty)), (plain.status, headers(&plain)), "{cell:?}");
        let problem: Problem = serde_json::from_slice(&nasty.body).expect("problem details");
        assert_eq!(problem.detail.as_ref(), Some(cell));
    }
}
