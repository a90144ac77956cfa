//! The schemas: the published one of SOAP 1.1, and one written from the rules of SOAP 1.2, under two validators.

use std::fs;
use std::process::Command;

use errcodes::soap::Shape;
use tempfile::TempDir;

use crate::cases;
use crate::peer::{installed, named, ours, run, write_all};
use crate::{SOAP_11, SOAP_12};

const VALIDATORS: [&str; 2] = ["libxml2", "xmlschema"];

/// Invalid faults, which show that the validators look into the body.
const WRONG: [(&str, &str); 4] = [
    ("order-11", "<e:Fault><faultstring>a</faultstring><faultcode>e:Client</faultcode></e:Fault>"),
    ("undeclared-11", "<e:Fault><faultcode>a:b</faultcode><faultstring>a</faultstring></e:Fault>"),
    (
        "order-12",
        "<e:Fault><e:Reason><e:Text xml:lang='en'>a</e:Text></e:Reason><e:Code><e:Value>e:Sender</e:Value></e:Code></e:Fault>",
    ),
    (
        "language-12",
        "<e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text>a</e:Text></e:Reason></e:Fault>",
    ),
];

#[test]
fn every_fault_is_valid() {
    let Some(peers) = installed("xmlschema", &["venv/bin/python", "venv/installed"]) else {
        return;
    };
    let (cases, folder) = (cases::all(), TempDir::new().expect("a folder can be made"));
    write_all(&cases, folder.path());
    for (name, fault) in WRONG {
        let namespace = if name.ends_with("11") { SOAP_11 } else { SOAP_12 };
        let xml = format!("<e:Envelope xmlns:e='{namespace}'><e:Body>{fault}</e:Body></e:Envelope>");
        fs::write(folder.path().join(format!("{name}.xml")), xml).expect("the folder can be written to");
    }
    let mut python = Command::new(peers.join("venv/bin/python"));
    let told = run(python.arg(ours("validate.py")).arg(ours("soap12.xsd")).arg(folder.path()));

    let verdicts = |name: &str| {
        let lines = told.get(name).unwrap_or_else(|| panic!("nothing was told of {name}"));
        assert!(lines.iter().map(|line| &*line[1]).eq(VALIDATORS), "{name}: {lines:?}");
        lines
    };
    let mut valid = 0;
    for (name, case, form) in named(&cases) {
        // With an application code in `Code/Value` it cannot be valid.
        let expected = form.shape == Shape::Standard || case.codes.is_empty();
        for line in verdicts(&name) {
            assert_eq!(line[0] == "valid", expected, "{name}: {line:?}");
            valid += u32::from(expected);
            assert!(
                expected || line[2].contains("Value") || line[2].contains("DataEncodingUnknown"),
                "{name}: {line:?}"
            );
        }
    }
    // All of them in the two valid forms, and in the third the one without such a code.
    assert_eq!(valid, 2 * (13 * 2 + 1));
    for (name, _) in WRONG {
        assert!(verdicts(name).iter().all(|line| line[0] == "invalid"), "{name}: {:?}", verdicts(name));
    }
}
