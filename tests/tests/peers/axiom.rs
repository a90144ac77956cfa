//! Axiom: the object model of Axis2, which intra-mart's platform uses for SOAP.

use std::fs;

use errcodes::Received;
use errcodes::soap::{Fault, FaultCode, Name, Reason, Version};
use errcodes_specs::intra_mart::AuthFault;
use tempfile::TempDir;

use crate::cases::{self, Case};
use crate::java;
use crate::peer::{compare, installed, write_all, write_list};

const NEEDS: &[&str] = &["jars/axiom-api.jar", "jars/axiom-impl.jar"];

#[test]
fn reads_every_fault_and_is_read() {
    let Some(peers) = installed("Axiom", NEEDS) else {
        return;
    };
    let (cases, folder) = (cases::all(), TempDir::new().expect("a folder can be made"));
    let table = cases::table();
    write_all(&cases, folder.path());
    write_list(&table, folder.path());
    let told = java::run("Axiom", &peers, folder.path());
    compare(&told, &cases, Case::told);

    let mut read = 0;
    for case in &table {
        let code = &case.codes[0];
        let (reason, detail) = (&case.reasons[0].1, &case.details[0].1);
        let name = Name::new(&code.prefix, &code.namespace, &code.local);
        // As in Axis2: `en-US`, whatever the language of the text.
        for (form, version, standard, language) in [
            ("11", Version::V11, None, ""),
            ("standard12", Version::V12, Some(FaultCode::Sender), "en-US"),
            ("axis12", Version::V12, None, "en-US"),
            ("generated12", Version::V12, None, "en-US"),
        ] {
            let path = folder.path().join(format!("{}-{form}.written", case.name));
            let xml = fs::read(path).expect("Axiom has written it");
            let fault = Fault::from_xml(&xml).unwrap_or_else(|error| panic!("{} in {form}: {error}", case.name));

            let mut expected = Fault::new(FaultCode::Sender, Reason::new(language, &**reason))
                .with_subcode(name.clone())
                .with_detail("Exception", &**detail);
            expected.code = standard;
            assert_eq!(fault, expected, "{form}");
            assert_eq!(Version::of_message(&xml), Ok(version));
            let prefix = if form == "generated12" { "axis2ns4" } else { "wsse" };
            assert_eq!(fault.subcodes[0].prefix(), prefix, "{form}");
            let error = Received::<AuthFault, _>::recognize(fault.subcodes[0].clone());
            assert_eq!(error.known().map(|error| error.name()), Some(&*code.local));
            read += 1;
        }
    }
    assert_eq!(read, 11 * 4);
}
