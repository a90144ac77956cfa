//! Where the peers are, how they are run, and the lines that they print.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use crate::cases::Case;
use crate::{FORMS, Form};

/// Returns the folder of the peers if this one is installed; `None`, after a note, if it is not.
pub(crate) fn installed(peer: &str, needs: &[&str]) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("peers");
    let folder = env::var_os("ERRCODES_PEERS_DIR").map_or_else(beside, PathBuf::from);
    let missing = needs.iter().find(|file| !folder.join(file).exists());
    let Some(missing) = missing else {
        return Some(folder);
    };
    let how = "tests/tests/peers/install installs it";
    assert!(
        env::var_os("ERRCODES_PEERS").is_none_or(|value| value != "required"),
        "{peer} is required and {missing} is not in {}: {how}",
        folder.display()
    );
    // Not `eprintln!`, whose output is captured if the test passes.
    writeln!(io::stderr(), "not run: {peer} is not there, no fault went through it; {how}").expect("stderr is open");
    None
}

/// A file of this folder.
pub(crate) fn ours(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers").join(file)
}

/// The output of a peer: lines of values, by the name of the document.
pub(crate) type Told = BTreeMap<String, Vec<Vec<String>>>;

/// Runs the peer, and returns its output.
pub(crate) fn run(command: &mut Command) -> Told {
    let output = command.output().unwrap_or_else(|fault| panic!("{command:?} cannot be run: {fault}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {complaint}");
    let mut told = Told::new();
    for line in String::from_utf8(output.stdout).expect("a peer answers in UTF-8").lines() {
        let mut values = line.split('\t').map(unescape);
        let name = values.next().expect("a line has a name");
        told.entry(name).or_default().push(values.collect());
    }
    told
}

fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                other => other.expect("something is escaped"),
            },
            c => c,
        });
    }
    text
}

fn escape(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t")
}

/// Writes every fault in every form, with the status and the content type of the response that carries it.
pub(crate) fn write_all(cases: &[Case], folder: &Path) {
    for (name, case, form) in named(cases) {
        let write = |ending, text: String| fs::write(folder.join(format!("{name}.{ending}")), text);
        write("xml", case.fault.to_xml(form.version, form.shape)).expect("the folder can be written to");
        let (status, content_type) = (case.fault.status(form.version, form.shape), form.version.content_type());
        write("http", format!("{status}\n{content_type}\n")).expect("the folder can be written to");
    }
}

/// Every fault in every form, under the name of its document.
pub(crate) fn named(cases: &[Case]) -> impl Iterator<Item = (String, &Case, Form)> {
    cases.iter().flat_map(|case| FORMS.map(|form| (format!("{}-{}", case.name, form.name), case, form)))
}

/// Returns the faults for a peer to write, each on a line.
pub(crate) fn write_list(cases: &[Case], folder: &Path) {
    let line = |case: &Case| {
        let code = case.codes.first().expect("a code");
        let values = [&case.name, &code.namespace, &code.prefix, &code.local, &case.reasons[0].1, &case.details[0].1];
        values.map(|value| escape(value)).join("\t") + "\n"
    };
    fs::write(folder.join("faults"), cases.iter().map(line).collect::<String>()).expect("the folder can be written to");
}

/// Checks the output of a peer for each document against what it must find.
#[track_caller]
pub(crate) fn compare(told: &Told, cases: &[Case], expected: impl Fn(&Case, Form) -> Vec<Vec<String>>) {
    let mut read = 0;
    for (name, case, form) in named(cases) {
        let told = told.get(&name).unwrap_or_else(|| panic!("nothing was told of {name}"));
        assert_eq!(*told, expected(case, form), "{name}");
        read += 1;
    }
    assert_eq!(read, cases.len() * FORMS.len());
}
