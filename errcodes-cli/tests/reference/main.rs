//! `explain`, `doc` and `export`, as a person or a script calls them; what they write is read by others' programs.

#[allow(dead_code, reason = "another target uses the rest")]
#[path = "../../../tests/tables/nasty.rs"]
mod cells;
mod explained;
mod exported;
mod nasty;
mod node;
mod types;

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// Cells that would be markup, code or a command of the terminal if something took them for more than text.
const HOSTILE: &str = concat!(
    "code,name,kind:enum,deprecated,description@en,description@ar,note\n",
    "\"\"\"><img src=x onerror=alert(2)>\",A,</select><script>alert(3)</script>,\"use `b` <b>now</b>\",",
    "\"<script>alert(1)</script>\",رسالة خطأ,\"{{ 7*7 }} {% raw %} | [a](https://a.example) --> <!-- ]]>\"\n",
    "__proto__,B,x,,\"</textarea></title></style></script><script>alert(4)</script>\",خطأ,",
    "\" */ alert(5) // ${alert(6)} `\"\n",
);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file can be written");
    }
    folder
}

/// The program, called in this folder.
fn called(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    command.current_dir(folder).args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
    command
}

/// What the program writes; it has to succeed.
fn written(folder: &Path, arguments: &[&str]) -> String {
    let output = called(folder, arguments).assert().success();
    String::from_utf8(output.get_output().stdout.clone()).expect("the output is UTF-8")
}

fn schema(text: &str) -> jsonschema::Validator {
    let schema = serde_json::from_str(text).expect("the schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is one");
    jsonschema::validator_for(&schema).expect("the schema can be compiled")
}
