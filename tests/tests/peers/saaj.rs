//! SAAJ, in its reference implementation: the SOAP API of Java.

use std::fs;

use errcodes::soap::{Fault, FaultCode, Name, Reason, Version};
use tempfile::TempDir;

use crate::cases::{self, Case};
use crate::java;
use crate::peer::{compare, installed, write_all, write_list};

#[test]
fn reads_every_fault_and_is_read() {
    let Some(peers) = installed("SAAJ", &["jars/saaj-impl.jar", "jars/javax.xml.soap-api.jar"]) else {
        return;
    };
    let (cases, folder) = (cases::all(), TempDir::new().expect("a folder can be made"));
    let table = cases::table();
    write_all(&cases, folder.path());
    write_list(&table, folder.path());
    let told = java::run("Saaj", &peers, folder.path());
    compare(&told, &cases, Case::told);

    let mut read = 0;
    for case in &table {
        let code = &case.codes[0];
        let (reason, detail) = (&case.reasons[0].1, &case.details[0].1);
        for (form, version, standard) in
            [("11", Version::V11, None), ("standard12", Version::V12, Some(FaultCode::Sender))]
        {
            let path = folder.path().join(format!("{}-{form}.written", case.name));
            let xml = fs::read(path).expect("SAAJ has written it");
            // It writes `xml:lang` in SOAP 1.1 as well, where the schema does not allow it.
            let mut expected = Fault::new(FaultCode::Sender, Reason::new("ja", &**reason))
                .with_subcode(Name::new(&code.prefix, &code.namespace, &code.local))
                .with_detail("Exception", &**detail);
            expected.code = standard;
            assert_eq!(Fault::from_xml(&xml), Ok(expected), "{} in {form}", case.name);
            assert_eq!(Version::of_message(&xml), Ok(version));
            read += 1;
        }
        // The rule of SOAP 1.2, which it applies when it writes and not when it reads.
        let refused = format!("{}-axis12.written", case.name);
        assert!(matches!(&told[&refused][..], [line] if line[1].contains("is not a standard Code value")), "{refused}");
        assert!(!folder.path().join(refused).exists());
    }
    assert_eq!(read, 11 * 2);
}
