//! What others' programs say: the TypeScript compiler, a validator of OpenAPI, and Chromium with axe-core.
//!
//! `tests/reference/install` installs them. Without them a test reports that it did not run; with
//! `ERRCODES_BROWSER=required` that is a failure.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cells::{cells, table};
use crate::{HOSTILE, folder, root, written};

/// Returns the folder of `node_modules`, or `None` if the programs are not installed.
fn modules() -> Option<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let modules = target.join("reference");
    let is_there = modules.join("installed").is_file();
    let is_required = std::env::var_os("ERRCODES_BROWSER").is_some_and(|value| value == "required");
    assert!(is_there || !is_required, "nothing is installed in {}", modules.display());
    if !is_there {
        eprintln!("did not run: errcodes-cli/tests/reference/install installs what is needed");
    }
    is_there.then(|| modules.canonicalize().expect("the folder is there"))
}

/// Runs node with these arguments in this folder.
fn node(folder: &Path, arguments: &[&Path]) {
    let output = Command::new("node").current_dir(folder).args(arguments).output().expect("node runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    println!("{out}");
    assert!(output.status.success(), "{out}{err}");
}

#[test]
fn typescript_is_compiled() {
    let Some(modules) = modules() else { return };
    let used = "\
import { activeserverErrors, isKnownActiveserverCode, type ActiveserverCode, type ActiveserverCategory } from './specs';
import { hostileErrors, isKnownHostileCode } from './hostile';
const code: ActiveserverCode = 1009;
const category: ActiveserverCategory = 'three_ds';
const status: 400 = activeserverErrors['1009'].http_status;
// @ts-expect-error: not a code
const none: ActiveserverCode = 1;
const sent: unknown = 1009;
const text: string = isKnownActiveserverCode(sent) ? activeserverErrors[sent].description.en : '';
if (!isKnownActiveserverCode(1009) || isKnownActiveserverCode(1) || isKnownActiveserverCode('1009')) throw new Error('codes');
if (!text.startsWith('The interface') || hostileErrors['__proto__'].variant !== 'B') throw new Error('rows');
if (!isKnownHostileCode('__proto__') || isKnownHostileCode('toString')) throw new Error('prototype');
export { code, category, status, none };
";
    let folder = folder(&[("hostile.csv", HOSTILE), ("used.ts", used)]);
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).expect("it can be written");
    write("specs.ts", written(&root(), &["export", "--as", "typescript"]));
    write("hostile.ts", written(folder.path(), &["export", "hostile.csv", "--as", "typescript"]));
    let tsc = modules.join("node_modules/typescript/bin/tsc");
    let flags = ["--strict", "--target", "es2022", "--module", "commonjs", "--noUnusedLocals", "used.ts"];
    let arguments: Vec<&Path> = std::iter::once(tsc.as_path()).chain(flags.iter().map(Path::new)).collect();
    node(folder.path(), &arguments);
    node(folder.path(), &[Path::new("used.js")]);
}

/// The compiler takes the texts, and the program reads each as it is.
#[test]
fn typescript_has_each_nasty_text() {
    let Some(modules) = modules() else { return };
    let cells = cells();
    let used = "\
import { cells } from './cells';
import { nastyErrors } from './nasty';
const rows: Record<string, { description: { en: string }; note: string }> = nastyErrors;
cells.forEach((cell, number) => {
  const row = rows['N' + number];
  if (row.description.en !== cell || row.note !== cell) throw new Error(JSON.stringify(row));
});
if (Object.keys(rows).length !== cells.length) throw new Error('rows');
";
    let expected = format!("export const cells: string[] = {};", serde_json::to_string(&cells).expect("texts"));
    let table = table(&["description@en", "note"], &cells);
    let folder = folder(&[("nasty.csv", &table), ("used.ts", used), ("cells.ts", &expected)]);
    let exported = written(folder.path(), &["export", "nasty.csv", "--as", "typescript"]);
    std::fs::write(folder.path().join("nasty.ts"), exported).expect("it can be written");
    let tsc = modules.join("node_modules/typescript/bin/tsc");
    let flags = ["--strict", "--target", "es2022", "--module", "commonjs", "used.ts"];
    let arguments: Vec<&Path> = std::iter::once(tsc.as_path()).chain(flags.iter().map(Path::new)).collect();
    node(folder.path(), &arguments);
    node(folder.path(), &[Path::new("used.js")]);
}

#[test]
fn openapi_is_valid() {
    let Some(modules) = modules() else { return };
    let validate = "
const { readFileSync } = require('node:fs');
import(process.argv[2] + '/node_modules/@seriousme/openapi-schema-validator/index.js').then(async ({ Validator }) => {
  const result = await new Validator().validate(JSON.parse(readFileSync(process.argv[3], 'utf8')));
  if (!result.valid) throw new Error(JSON.stringify(result.errors));
});
";
    let folder = folder(&[("hostile.csv", HOSTILE), ("validate.cjs", validate)]);
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).expect("it can be written");
    write("specs.json", written(&root(), &["export", "--as", "openapi"]));
    write("hostile.json", written(folder.path(), &["export", "hostile.csv", "--as", "openapi"]));
    for file in ["specs.json", "hostile.json"] {
        node(folder.path(), &[Path::new("validate.cjs"), &modules, Path::new(file)]);
    }
    let specs = std::fs::read_to_string(folder.path().join("specs.json")).expect("it was written");
    let specs: serde_json::Value = serde_json::from_str(&specs).expect("JSON");
    let example = &specs["components"]["examples"]["activeserver-1009"]["value"];
    assert_eq!(
        (&example["code"], &example["status"], &example["title"]),
        (&1009.into(), &400.into(), &"Bad Request".into())
    );
    let response = &specs["components"]["responses"]["activeserver-400"]["content"]["application/problem+json"];
    assert_eq!(response["examples"]["1009"]["$ref"], "#/components/examples/activeserver-1009");
}

/// A table of 2,000 rows in four languages.
fn large() -> String {
    let mut table =
        "code:u16,name,http_status,kind:enum,description@en,description@ja,description@de,description@fr\n".to_owned();
    for row in 0..2000_u16 {
        let (status, kind) = (400 + row % 20, ["a", "b", "c"][usize::from(row % 3)]);
        let texts = [
            "The request of merchant is not valid, since the card that it names is not known here",
            "取引の加盟店が無効です。リクエストを確認してください",
            "Die Anfrage des Händlers ist nicht gültig, weil die Karte hier nicht bekannt ist",
            "La requête du commerçant n'est pas valide, car la carte n'est pas connue ici",
        ];
        // Writing to a string does not fail.
        let _ = write!(table, "{row},ERROR_{row}_OF_SHOP,{status},{kind}");
        for text in texts {
            let _ = write!(table, ",\"{text} ({row}).\"");
        }
        table.push('\n');
    }
    table
}

#[test]
fn the_page_is_small_and_needs_no_other() {
    let table = large();
    let folder = folder(&[("large.csv", &table)]);
    let page = written(folder.path(), &["doc", "large.csv", "--output", "-"]);
    assert!(page.len() <= table.len() * 3 / 2 + 200_000, "{} of {}", page.len(), table.len());
    assert_eq!(page, written(folder.path(), &["doc", "large.csv", "--output", "-"]));
    assert!(!page.contains("http://") && !page.contains("https://"));
}

#[test]
fn the_page_is_used_as_a_person_does() {
    let Some(modules) = modules() else { return };
    let folder = folder(&[("hostile.csv", HOSTILE), ("large.csv", &large())]);
    let page = |name: &str| folder.path().join(name);
    let make = |tables: &[&str], base: &Path, name: &str| {
        let path = page(name);
        let output = path.to_str().expect("a path is text");
        let arguments: Vec<&str> = ["doc"].iter().chain(tables).copied().chain(["--output", output]).collect();
        assert_eq!(written(base, &arguments), "");
    };
    make(&[], &root(), "page.html");
    make(&["hostile.csv"], folder.path(), "hostile.html");
    make(&["large.csv"], folder.path(), "large.html");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/page.mjs");
    let chromium = modules.join("chromium");
    let mut arguments = vec![script, modules, chromium, page("page.html"), page("hostile.html"), page("large.html")];
    // The folder for screenshots, for people to look at.
    arguments.extend(std::env::var_os("ERRCODES_SCREENSHOTS").map(PathBuf::from));
    node(folder.path(), &arguments.iter().map(PathBuf::as_path).collect::<Vec<_>>());
}
