//! The fault as an XML document. Written without a library: a fault is small, and its form is chosen for the peers that
//! are in use.

use alloc::{borrow::Cow, format, string::String, vec::Vec};

use errcodes_shared::is_ncname;

use super::{
    Detail, Fault, FaultCode, Name, Shape, Version,
    xml::{XML, XMLNS, push_attribute, push_text, trim},
};

impl Fault {
    /// Returns the fault as an XML document in UTF-8.
    ///
    /// SOAP 1.1 has no shapes and ignores the second parameter. No namespace is declared as the default one and no
    /// white space is added, since readers in use lose codes over either. [The module](super#what-is-carried) describes
    /// what each form carries.
    ///
    /// ```
    /// use errcodes::soap::{Fault, FaultCode, Reason, Shape, Version};
    ///
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock"));
    /// assert!(fault.to_xml(Version::V11, Shape::Standard).contains(
    ///     "<faultcode>soapenv:Client</faultcode><faultstring>Out of stock</faultstring>"
    /// ));
    /// ```
    #[must_use]
    pub fn to_xml(&self, version: Version, shape: Shape) -> String {
        let code = CodeAs::of(self, version, shape);
        let mut prefixes = Prefixes::new(&code.subcodes);
        let envelope = prefixes.declare("soapenv", version.namespace());
        let mut xml = Xml { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), envelope };

        let names: Vec<_> = code.subcodes.iter().map(|name| prefixes.qname(name)).collect();
        // The first is that of the envelope; those of the codes are declared on the fault.
        let (on_envelope, on_fault) = prefixes.declared.split_at(1);
        xml.open_declaring("Envelope", on_envelope);
        xml.open("Body");
        xml.open_declaring("Fault", on_fault);

        match version {
            Version::V11 => self.write_11(&mut xml, &code, &names, &prefixes),
            Version::V12 => self.write_12(&mut xml, &code, &names, &prefixes, shape),
        }
        for name in ["Fault", "Body", "Envelope"] {
            xml.close(name);
        }
        xml.text
    }

    /// The children of `Fault`, in the order of the schema and without a namespace: SOAP 1.1 §4.4.
    fn write_11(&self, xml: &mut Xml, code: &CodeAs<'_>, names: &[String], prefixes: &Prefixes<'_>) {
        // There is one place, for the most precise code.
        let name = match (names.last(), code.standard) {
            (Some(name), _) => name.clone(),
            (None, standard) => xml.standard(standard.unwrap_or(FaultCode::Receiver), Version::V11),
        };
        xml.plain("faultcode", &name);
        // Without its language: the schema has no `xml:lang` here.
        xml.plain("faultstring", self.reason());
        if let Some(node) = uri(self.node.as_ref()) {
            xml.plain("faultactor", node);
        }
        // It is required, even if empty, unless the fault is one of the header.
        let is_of_the_header =
            matches!(code.standard, Some(FaultCode::VersionMismatch | FaultCode::MustUnderstand)) && names.is_empty();
        if !(is_of_the_header && self.detail.is_empty()) {
            xml.text.push_str("<detail>");
            xml.details(&self.detail, prefixes);
            xml.text.push_str("</detail>");
        }
    }

    /// The children of `Fault`, in the order of the schema: SOAP 1.2 Part 1 §5.4.
    fn write_12(&self, xml: &mut Xml, code: &CodeAs<'_>, names: &[String], prefixes: &Prefixes<'_>, shape: Shape) {
        xml.open("Code");
        let standard = code.standard.map(|standard| xml.standard(standard, Version::V12));
        for (depth, name) in standard.iter().chain(names).enumerate() {
            if depth > 0 {
                xml.open("Subcode");
            }
            xml.element("Value", name);
        }
        for _ in 1..standard.iter().chain(names).count() {
            xml.close("Subcode");
        }
        xml.close("Code");

        xml.open("Reason");
        // One is required.
        let nothing = [("", "")];
        let reasons: Vec<_> = self.reasons.iter().map(|reason| (&*reason.language, &*reason.text)).collect();
        for (language, text) in if reasons.is_empty() { &nothing[..] } else { &reasons } {
            xml.text.push('<');
            xml.name("Text");
            push_attribute(&mut xml.text, "xml:lang", language);
            xml.text.push('>');
            push_text(&mut xml.text, text);
            xml.close("Text");
        }
        xml.close("Reason");

        for (name, value) in [("Node", &self.node), ("Role", &self.role)] {
            if let Some(value) = uri(value.as_ref()) {
                xml.element(name, value);
            }
        }
        // Axis2 writes it always.
        if !self.detail.is_empty() || shape == Shape::Axis2 {
            xml.open("Detail");
            xml.details(&self.detail, prefixes);
            xml.close("Detail");
        }
    }
}

/// A URI as it is carried: XML Schema allows no white space around it.
fn uri(value: Option<&String>) -> Option<&str> {
    value.map(|value| trim(value)).filter(|value| !value.is_empty())
}

/// The codes for which a version and a shape have a place.
pub(super) struct CodeAs<'a> {
    /// The outermost code if it is a standard one.
    pub(super) standard: Option<FaultCode>,
    /// The others, the outermost first.
    pub(super) subcodes: Vec<&'a Name>,
}

impl<'a> CodeAs<'a> {
    pub(super) fn of(fault: &'a Fault, version: Version, shape: Shape) -> Self {
        let mut subcodes: Vec<_> = fault.subcodes.iter().filter(|name| !name.is_empty()).collect();
        if version == Version::V11 {
            subcodes.drain(..subcodes.len().saturating_sub(1));
        }
        let has_standard = subcodes.is_empty() || (version, shape) == (Version::V12, Shape::Standard);
        Self { standard: has_standard.then(|| fault.code.unwrap_or(FaultCode::Receiver)), subcodes }
    }
}

struct Xml {
    text: String,
    /// The prefix of the SOAP namespace.
    envelope: String,
}

impl Xml {
    /// The name of an element of SOAP.
    fn name(&mut self, local: &str) {
        self.text.push_str(&self.envelope);
        self.text.push(':');
        self.text.push_str(local);
    }

    fn open(&mut self, local: &str) {
        self.open_declaring(local, &[]);
    }

    fn open_declaring(&mut self, local: &str, prefixes: &[(String, &str)]) {
        self.text.push('<');
        self.name(local);
        for (prefix, namespace) in prefixes {
            push_attribute(&mut self.text, &format!("xmlns:{prefix}"), namespace);
        }
        self.text.push('>');
    }

    fn close(&mut self, local: &str) {
        self.text.push_str("</");
        self.name(local);
        self.text.push('>');
    }

    fn element(&mut self, local: &str, text: &str) {
        self.open(local);
        push_text(&mut self.text, text);
        self.close(local);
    }

    /// An element without a namespace.
    fn plain(&mut self, name: &str, text: &str) {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push('>');
        push_text(&mut self.text, text);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    fn standard(&self, code: FaultCode, version: Version) -> String {
        format!("{}:{}", self.envelope, code.qname(version).local)
    }

    /// Always as elements: readers in use lose text of the detail element itself.
    fn details(&mut self, details: &[Detail], prefixes: &Prefixes<'_>) {
        for Detail { name, text } in details {
            let local = if is_ncname(name.local()) { name.local() } else { "Exception" };
            let namespace = name.namespace();
            let qualified = match prefixes.find(namespace) {
                _ if matches!(namespace, "" | XML | XMLNS) => Cow::Borrowed(local),
                Some(prefix) => Cow::Owned(format!("{prefix}:{local}")),
                None => Cow::Owned(format!("{}:{local}", prefixes.free(name.prefix()))),
            };
            self.text.push('<');
            self.text.push_str(&qualified);
            if let (Some((prefix, _)), None) = (qualified.split_once(':'), prefixes.find(namespace)) {
                push_attribute(&mut self.text, &format!("xmlns:{prefix}"), namespace);
            }
            self.text.push('>');
            push_text(&mut self.text, text);
            self.text.push_str("</");
            self.text.push_str(&qualified);
            self.text.push('>');
        }
    }
}

/// The prefixes and the namespaces that they are bound to.
struct Prefixes<'a> {
    /// The prefixes to declare, in this order.
    declared: Vec<(String, &'a str)>,
    /// The prefixes that a code uses without a declaration, which would give it a namespace.
    undeclared: Vec<&'a str>,
}

impl<'a> Prefixes<'a> {
    fn new(names: &[&'a Name]) -> Self {
        let unbound = names.iter().filter(|name| name.namespace().is_empty());
        let undeclared = unbound.map(|name| match name.prefix() {
            // Not a name, but a reader may take the part before the colon for a prefix.
            "" => name.local().split_once(':').map_or("", |(prefix, _)| prefix),
            prefix => prefix,
        });
        Self { declared: Vec::new(), undeclared: undeclared.collect() }
    }

    fn find(&self, namespace: &str) -> Option<&str> {
        self.declared.iter().find(|(_, declared)| *declared == namespace).map(|(prefix, _)| &**prefix)
    }

    /// Returns this prefix if it can be declared, else another one.
    fn free(&self, wanted: &str) -> String {
        let is_free = |prefix: &str| {
            !self.undeclared.contains(&prefix) && self.declared.iter().all(|(declared, _)| declared != prefix)
        };
        // Names that begin with these letters belong to XML itself.
        let is_reserved = wanted.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("xml"));
        if is_ncname(wanted) && !is_reserved && is_free(wanted) {
            return wanted.into();
        }
        // At most as many as there are prefixes are taken, so that one more is free.
        let taken = self.undeclared.len() + self.declared.len();
        let numbered = (1..=taken).map(|number| format!("ns{number}")).find(|prefix| is_free(prefix));
        numbered.unwrap_or_else(|| format!("ns{}", taken + 1))
    }

    fn declare(&mut self, wanted: &str, namespace: &'a str) -> String {
        if let Some(prefix) = self.find(namespace) {
            return prefix.into();
        }
        let prefix = self.free(wanted);
        self.declared.push((prefix.clone(), namespace));
        prefix
    }

    /// Returns the code as the text of an element.
    fn qname(&mut self, name: &'a Name) -> String {
        match name.namespace() {
            "" => format!("{name}"),
            XML => format!("xml:{}", name.local()),
            // It cannot be declared.
            XMLNS => name.local().into(),
            namespace => format!("{}:{}", self.declare(name.prefix(), namespace), name.local()),
        }
    }
}
