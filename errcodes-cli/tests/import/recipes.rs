//! What can be wrong with a recipe, each at its own line of the table.

use crate::{Folder, script};

const PAGE: &str = "<h2>Card errors</h2><table><tr><th>Code<th>HTTP status<th>Text</tr><tr><td>1<td>400<td>a</tr><tr><td>2<td>401<td>b</tr></table>";

#[track_caller]
fn fails(recipe: &str, message: &str, place: &str) {
    let folder = Folder::with("a.html", PAGE, recipe);
    let before = folder.read("t.csv");
    folder.import(&["t.csv"]).says(1, message).says(1, place);
    assert_eq!(folder.read("t.csv"), before);
}

#[test]
fn diagnostics_have_the_lines_of_the_table() {
    fails("[columns\ncode = 1", "error[recipe-syntax]", "t.csv:2:");
    fails("[columns]\ncode = { from = \"Code\", tak = 'x' }", "unknown word of a column `tak`", "did you mean `take`?");
    fails("[columns]\ncode = { from = \"Code\", tak = 'x' }", "t.csv:3:28", "tak");
    fails("[columns]\ncode = { from = \"Code\", take = '(' }", "cannot read the pattern", "t.csv:3:35");
    fails("colums = 1\n[columns]\ncode = 1", "unknown key of a recipe `colums`", "did you mean `columns`?");
    fails("[columns]\ncode = { take = 'x' }", "does not say where it comes from", "t.csv:3:4");
    fails("[columns]\ncode = { from = \"Code\", camel = true }", "unknown word of a column `camel`", "own = ");
    fails("format = \"pdf\"\n[columns]\ncode = 1", "unknown format `pdf`", "t.csv:2:13");
    fails("key = \"nam\"\n[columns]\nname = \"Code\"", "`key` names `nam`", "did you mean `name`?");
    fails("[columns]\n\"code:u16\" = \"Code\"\ncode = \"Text\"", "column `code` is filled twice", "t.csv:4:4");
    fails("[columns]\n\"t@de\" = \"Code\"\n\"t:optional@ de\" = 2", "column `t@de` is filled twice", "t.csv:4:4");
    fails("after = 'x'\n[columns]\nname = \"Code\"", "`after` is only for a recipe with `record`", "t.csv:2:4");
    fails("# nothing", "the recipe has no `[columns]`", "t.csv:1:");
}

#[test]
fn tables_that_are_not_there_are_named() {
    fails(
        "[columns]\ncode = \"Code\"\nhttp_status = \"Status\"",
        "no table of `a.html` has all the columns",
        "`Status` is missing in: Code | HTTP status | Text",
    );
    fails("[columns]\ncode = \"Code\"\nhttp_status = \"HTTP statu\"", "no-table", "did you mean `HTTP status`?");
    fails(
        "table = \"Card error\"\n[columns]\ncode = \"Code\"",
        "no table `Card error` in `a.html`",
        "did you mean `Card errors`?",
    );
    fails("table = \"Card errors\"\n[columns]\ncode = \"Kode\"", "does not have all the columns", "t.csv:2:12");
    fails("[columns]\ncode = 7", "no table of `a.html` has 7 columns", "lists its tables");
    fails("rows = \"/x\"\n[columns]\ncode = \"a\"", "`rows` is for JSON, YAML and XML", "t.csv:2:11");
}

#[test]
fn values_that_no_cell_can_have() {
    fails(
        "[columns]\ncode = \"Code\"\n\"k:enum\" = { from = \"Text\", map = { a = \"x\" } }",
        "`map` of `k:enum` has no `b`",
        "t.csv:4:",
    );
    let folder = Folder::with(
        "a.json",
        "[{\"c\": \"1\", \"t\": [\"x\", \"y\"], \"m\": {\"k\": 1}}]",
        "rows = \"/*\"\n[columns]\ncode = \"c\"\ntags = \"t\"",
    );
    folder.import(&["t.csv"]).says(1, "`tags` is a list: x, y").says(1, "first = true");
    folder.write("t.csv", script("from = \"a.json\"\nrows = \"/*\"\n[columns]\ncode = \"c\"\nm = \"m\""));
    folder.import(&["t.csv"]).says(1, "`m` leads to a map").says(1, "`m/k`");
    folder.write("t.csv", script("from = \"a.json\"\nrows = \"/*/x/*\"\n[columns]\ncode = \"c\""));
    folder.import(&["t.csv"]).says(1, "leads to nothing").says(1, "step 2 of the path may be `c`, `m`, `t`");
    folder.write("t.csv", script("from = \"a.json\"\nrows = \"/*\"\n[columns]\ncode = \"c\"\nx = \"no\""));
    folder.import(&["t.csv"]).says(1, "no row has `no`");
}

#[test]
fn repeated_keys_are_told() {
    let page = PAGE.replace("<td>2", "<td>1");
    let folder = Folder::with("a.html", &page, "[columns]\ncode = \"Code\"\nhttp_status = \"HTTP status\"");
    folder.import(&["t.csv"]).says(1, "the document repeats `1`").says(1, "key = [\"code\", ");
    folder.write("t.csv", script("from = \"a.html\"\nkey = [\"code\", \"http_status\"]\n[columns]\n\"code:index\" = \"Code\"\nhttp_status = \"HTTP status\""));
    folder.import(&["t.csv"]).says(0, "2 added");
    let twice = PAGE.replace("<td>2<td>401<td>b", "<td>1<td>400<td>a");
    let folder = Folder::with(
        "a.html",
        &twice,
        "[columns]\ncode = \"Code\"\nhttp_status = \"HTTP status\"\ndescription = \"Text\"",
    );
    folder.import(&["t.csv"]).says(0, "1 duplicate row taken once");
}

#[test]
fn fixes_go_stale_loudly() {
    let recipe = |was: &str, is: &str| {
        format!("[columns]\ncode = \"Code\"\nname = \"Text\"\n[fix.1]\nname = {{ was = \"{was}\", is = \"{is}\" }}")
    };
    let folder = Folder::with("a.html", PAGE, &recipe("a", "ONE"));
    assert_eq!(folder.table(), "code,name\n1,ONE\n2,b\n");
    fails(&recipe("c", "ONE"), "it corrects `c`, the document now says `a`", "t.csv:6:4");
    fails(&recipe("c", "a"), "the document says so itself now", "take it out");
    fails(
        "[columns]\ncode = \"Code\"\n[fix.9]\ncode = { was = \"1\", is = \"2\" }",
        "the document has no such row",
        "stale-fix",
    );
    fails(
        "[columns]\ncode = \"Code\"\n[fix.1]\nnam = { was = \"1\", is = \"2\" }",
        "the recipe has no column `nam`",
        "t.csv:5:4",
    );
}

#[test]
fn a_table_without_the_column_is_told() {
    let folder = Folder::with("a.html", PAGE, "[columns]\ncode = \"Code\"\ntitel = \"Text\"");
    let text = folder.read("t.csv") + "code,title\n1,a\n";
    folder.write("t.csv", text);
    folder
        .import(&["t.csv"])
        .says(1, "the recipe fills `titel`; the table has no such column")
        .says(1, "did you mean `title`?");
}

#[test]
fn a_recipe_in_a_file_of_its_own_makes_a_table() {
    let folder = Folder::new();
    folder.write("docs/a.html", PAGE);
    folder.write("r.toml", "own = [\"variant\"]\n[columns]\n\"code:u16\" = \"Code\"\nhttp_status = \"HTTP status\"\n");
    folder.write("specs/readme", "");
    folder.import(&["docs/a.html", "--to", "specs/t.csv", "--recipe", "r.toml"]).says(0, "2 added");
    let expected = "#! from = \"../docs/a.html\"\n#! own = [\"variant\"]\n#! [columns]\n#! \"code:u16\" = \"Code\"\n#! http_status = \"HTTP status\"\ncode:u16,http_status,variant\n1,400,\n2,401,\n";
    assert_eq!(folder.read("specs/t.csv"), expected);
    folder.import(&["specs/t.csv", "--check"]).says(0, "nothing changed");
}
