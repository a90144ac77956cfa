//! The faults that the peers read, and what they must find, taken from the table.

use std::collections::HashMap;
use std::path::Path;

use errcodes::ErrorCatalog as _;
use errcodes::soap::{Fault, FaultCode, Name, Reason, Version};
use errcodes_specs::intra_mart::AuthFault;

use crate::{Form, SOAP_11, SOAP_12};

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) fault: Fault,
    /// The local name of the standard code in SOAP 1.2.
    standard: &'static str,
    /// The codes of the application, the outermost first.
    pub(crate) codes: Vec<Code>,
    /// Language and text.
    pub(crate) reasons: Vec<(&'static str, String)>,
    node: Option<&'static str>,
    role: Option<&'static str>,
    /// Name in Clark notation, and text.
    pub(crate) details: Vec<(String, String)>,
}

#[derive(Clone)]
pub(crate) struct Code {
    pub(crate) namespace: String,
    pub(crate) prefix: String,
    pub(crate) local: String,
}

impl Code {
    pub(crate) fn clark(&self) -> String {
        format!("{{{}}}{}", self.namespace, self.local)
    }
}

/// The rows of a table in `specs/`, as the text of their cells.
fn rows(table: &str) -> Vec<HashMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(table);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the table is there");
    reader.deserialize().collect::<Result<_, _>>().expect("the table can be read")
}

/// Every fault of `specs/intra-mart.csv`, with all detail lines that its document shows.
pub(crate) fn table() -> Vec<Case> {
    let details = rows("intra-mart-details.csv");
    let case = |row: HashMap<String, String>| {
        let (prefix, local) = row["soap_fault"].split_once(':').expect("a prefix");
        let code =
            Code { namespace: row["soap_namespace"].clone(), prefix: prefix.to_owned(), local: local.to_owned() };
        let reason = format!("[{}] {}", row["code"], row["reason:template@ja"]);
        let line = |detail: &HashMap<String, String>| {
            let (exception, id) = (&detail["exception"], &detail["message_id:index:optional"]);
            format!("{exception}: [{id}] {}", detail["message:template@ja"])
        };
        let lines = details.iter().filter(|detail| detail["fault:ref"] == row["code"]);
        let detail = lines.map(line).collect::<Vec<_>>().join("\n\tat <init> & \"more\"\n");
        assert!(!detail.is_empty(), "{reason} has a detail");

        let error = AuthFault::from_code(&row["code"]).expect("the enum has the row");
        Case {
            name: row["name"].clone(),
            fault: Fault::from_entry(error.entry(), Reason::new("ja", &*reason)).with_detail("Exception", &*detail),
            standard: "Sender",
            codes: vec![code],
            reasons: vec![("ja", reason)],
            node: None,
            role: None,
            details: vec![("Exception".to_owned(), detail)],
        }
    };
    rows("intra-mart.csv").into_iter().map(case).collect()
}

/// Features that the rows of the table do not use.
pub(crate) fn others() -> [Case; 2] {
    let (node, role) = ("urn:node:1", "http://www.w3.org/2003/05/soap-envelope/role/next");
    let text = "<&>\"'\r\n]]>\t\u{1F600} e\u{301} \u{85}.";
    let code = |namespace: &str, prefix: &str, local: &str| Code {
        namespace: namespace.to_owned(),
        prefix: prefix.to_owned(),
        local: local.to_owned(),
    };
    // Both with a prefix that is bound to another namespace.
    let codes = vec![code("urn:a?b=1&c='2'", "soapenv", "Outer"), code("urn:b", "soapenv", "Inner.Most-1")];
    let everything = codes
        .iter()
        .fold(Fault::new(FaultCode::Receiver, Reason::new("ja", text)), |fault, code| {
            fault.with_subcode(Name::new(&code.prefix, &code.namespace, &code.local))
        })
        .with_reason(Reason::new("de", "Grüße"))
        .with_node(node)
        .with_role(role)
        .with_detail(Name::new("soapenv", "urn:d", "First"), text)
        .with_detail("Second", "");
    let default = Fault::new(FaultCode::Receiver, Reason::new("ja", "内部エラー"));
    [
        Case {
            name: "Everything".to_owned(),
            fault: everything,
            standard: "Receiver",
            codes,
            reasons: vec![("ja", text.to_owned()), ("de", "Grüße".to_owned())],
            node: Some(node),
            role: Some(role),
            details: vec![("{urn:d}First".to_owned(), text.to_owned()), ("Second".to_owned(), String::new())],
        },
        Case {
            name: "Default".to_owned(),
            fault: default,
            standard: "Receiver",
            codes: vec![],
            reasons: vec![("ja", "内部エラー".to_owned())],
            node: None,
            role: None,
            details: vec![],
        },
    ]
}

pub(crate) fn all() -> Vec<Case> {
    let cases: Vec<_> = table().into_iter().chain(others()).collect();
    assert_eq!(cases.len(), 11 + 2);
    cases
}

impl Case {
    /// Returns what a reader of the whole fault must find in this form.
    pub(crate) fn told(&self, form: Form) -> Vec<Vec<String>> {
        let standard = match (form.version, self.standard) {
            (Version::V11, "Sender") => format!("{{{SOAP_11}}}Client"),
            (Version::V11, _) => format!("{{{SOAP_11}}}Server"),
            (Version::V12, local) => format!("{{{SOAP_12}}}{local}"),
        };
        let codes: Vec<_> = self.codes.iter().map(Code::clark).collect();
        let chain = match (form.name, codes.split_last()) {
            (_, None) => vec![standard],
            ("11", Some((innermost, _))) => vec![innermost.clone()],
            ("standard12", _) => [&[standard], &*codes].concat(),
            _ => codes,
        };

        let line = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        let mut told = Vec::new();
        for (depth, code) in chain.iter().enumerate() {
            told.push(line(&[if depth == 0 { "code" } else { "subcode" }, code]));
        }
        match form.version {
            Version::V11 => told.push(line(&["reason", &self.reasons[0].1])),
            Version::V12 => told.extend(self.reasons.iter().map(|(language, text)| line(&["reason", text, language]))),
        }
        told.extend(self.node.map(|node| line(&["node", node])));
        told.extend(self.role.filter(|_| form.version == Version::V12).map(|role| line(&["role", role])));
        told.extend(self.details.iter().map(|(name, text)| line(&["detail", name, text])));
        told
    }
}
