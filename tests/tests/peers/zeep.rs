//! zeep: a client that calls a service in both versions of SOAP and gets each fault.

use std::fs;
use std::process::Command;

use errcodes::soap::Version;
use tempfile::TempDir;

use crate::cases;
use crate::peer::{compare, installed, named, ours, run, write_all};

#[test]
fn reads_every_fault() {
    let Some(peers) = installed("zeep", &["venv/bin/python", "venv/installed"]) else {
        return;
    };
    let (cases, folder) = (cases::all(), TempDir::new().expect("a folder can be made"));
    write_all(&cases, folder.path());
    let mut python = Command::new(peers.join("venv/bin/python"));
    let told = run(python.arg(ours("read_zeep.py")).arg(ours("shop.wsdl")).arg(folder.path()));

    compare(&told, &cases, |case, form| {
        let mut expected = case.told(form);
        // It exposes the first reason only, without its language, and in SOAP 1.2 neither node nor role.
        let mut reasons = 0;
        expected.retain_mut(|line| match &*line[0] {
            "reason" => {
                line.truncate(2);
                reasons += 1;
                reasons == 1
            }
            "node" | "role" => form.version == Version::V11,
            _ => true,
        });
        expected
    });
    // It writes no faults; its requests show the version of the response.
    for (name, _, form) in named(&cases) {
        let request = fs::read(folder.path().join(format!("{name}.request"))).expect("a request was sent");
        assert_eq!(Version::of_message(&request), Ok(form.version), "{name}");
    }
}
