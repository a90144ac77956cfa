//! A fault read from the bytes of a message, also of one that breaks the rules.

use alloc::{
    string::{String, ToString as _},
    vec::Vec,
};

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::{
    Detail, Fault, FaultCode, Name, ReadError, Reason, Version,
    text::{decode, is_tame},
    xml::{XML, trim},
};

/// The size up to which a message is read: 256 KiB. A fault has some hundred bytes, and a stack trace in it some
/// thousand.
pub const MAX_BYTES: usize = 256 * 1024;

/// The number of elements, texts, comments and processing instructions that a message may have.
pub const MAX_NODES: u32 = 10_000;

impl Fault {
    /// Reads the fault of a message in SOAP 1.1 or 1.2, in any shape.
    ///
    /// Prefixes are resolved, and comments do not divide a text. Common mistakes of peers are accepted: children of
    /// `Fault` in another order, an undeclared prefix, an empty code or one that is not a name (which is kept as it
    /// is), a reason without a language, no reason at all.
    ///
    /// ```
    /// use errcodes::soap::{Fault, Name};
    ///
    /// # fn main() -> Result<(), errcodes::soap::ReadError> {
    /// let fault = Fault::from_xml(
    ///     br#"<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
    ///           <S:Fault xmlns:ns4="urn:shop">
    ///             <faultcode> ns4:OutOfStock </faultcode><faultstring>0 <!-- none --> left</faultstring>
    ///           </S:Fault>
    ///         </S:Body></S:Envelope>"#,
    /// )?;
    /// assert_eq!(fault.subcodes, [Name::new("shop", "urn:shop", "OutOfStock")]);
    /// assert_eq!(fault.reason(), "0  left");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the bytes are not a SOAP message, if the message is not a fault, or if it exceeds the limits.
    pub fn from_xml(bytes: &[u8]) -> Result<Self, ReadError> {
        with_envelope(bytes, |version, envelope| {
            // A `Fault` without the namespace may be a response of the application.
            let is = |local| move |node: &Node<'_, '_>| node.has_tag_name((version.namespace(), local));
            let bodies = envelope.children().filter(is("Body"));
            match bodies.flat_map(|body| body.children()).find(is("Fault")) {
                None => Err(ReadError::NotAFault),
                Some(fault) if version == Version::V11 => Ok(read_11(fault)),
                Some(fault) => Ok(read_12(fault)),
            }
        })
    }
}

impl Version {
    /// Returns the version of a message: that of its envelope, whatever it contains.
    ///
    /// ```
    /// use errcodes::soap::Version;
    ///
    /// let request = br#"<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body/></s:Envelope>"#;
    /// assert_eq!(Version::of_message(request), Ok(Version::V12));
    /// ```
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the bytes are not a SOAP message or exceed the limits.
    pub fn of_message(bytes: &[u8]) -> Result<Self, ReadError> {
        with_envelope(bytes, |version, _| Ok(version))
    }
}

fn with_envelope<T>(
    bytes: &[u8],
    read: impl FnOnce(Version, Node<'_, '_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let text = decode(bytes)?;
    if !is_tame(&text) {
        return Err(ReadError::TooComplex);
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).map_err(|error| describe(&error, &text))?;
    let root = document.root_element();
    match Version::from_namespace(root.tag_name().namespace().unwrap_or_default()) {
        Some(version) if root.tag_name().name() == "Envelope" => read(version, root),
        _ => Err(ReadError::NotSoap { root: name_of(root) }),
    }
}

fn describe(error: &Error, text: &str) -> ReadError {
    let (line, column) = match error {
        Error::DtdDetected => return ReadError::Dtd,
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            return ReadError::TooComplex;
        }
        // The parser has no position for these errors; what is missing is missing at the end.
        Error::NoRootNode | Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            let last = text.rsplit('\n').next().unwrap_or_default();
            (text.split('\n').count(), last.chars().count() + 1)
        }
        _ => (error.pos().row as usize, error.pos().col as usize),
    };
    // Neither is more than `MAX_BYTES`.
    let number = |value| u32::try_from(value).unwrap_or(u32::MAX);
    ReadError::Xml { line: number(line), column: number(column), message: error.to_string() }
}

fn read_11(fault: Node<'_, '_>) -> Fault {
    let child = |local| child(fault, local);
    let (code, subcode) = child("faultcode").map(qname).map_or((None, None), outermost);
    Fault {
        code,
        subcodes: subcode.into_iter().collect(),
        reasons: child("faultstring").and_then(reason).into_iter().collect(),
        node: child("faultactor").and_then(uri),
        role: None,
        detail: child("detail").map(details).unwrap_or_default(),
    }
}

fn read_12(fault: Node<'_, '_>) -> Fault {
    let code = child(fault, "Code");
    let value = |parent| child(parent, "Value").map(qname);
    let (standard, outermost) = code.and_then(value).map_or((None, None), outermost);
    let subcodes = core::iter::successors(code, |parent| child(*parent, "Subcode")).skip(1).filter_map(value);
    let reasons = child(fault, "Reason").into_iter().flat_map(|reason| reason.children());
    Fault {
        code: standard,
        subcodes: outermost.into_iter().chain(subcodes).filter(|name| !name.is_empty()).collect(),
        reasons: reasons.filter(|node| is(*node, "Text")).filter_map(reason).collect(),
        node: child(fault, "Node").and_then(uri),
        role: child(fault, "Role").and_then(uri),
        detail: child(fault, "Detail").map(details).unwrap_or_default(),
    }
}

/// The first child of this name, of the SOAP namespace or of none: which one is right depends on the version, and peers
/// mix them up.
fn child<'a, 'input>(parent: Node<'a, 'input>, local: &str) -> Option<Node<'a, 'input>> {
    parent.children().find(|node| is(*node, local))
}

fn is(node: Node<'_, '_>, local: &str) -> bool {
    let name = node.tag_name();
    let namespace = name.namespace().unwrap_or_default();
    node.is_element() && name.name() == local && (namespace.is_empty() || Version::from_namespace(namespace).is_some())
}

/// All text in an element: a comment in it makes two texts of one.
fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

fn qname(node: Node<'_, '_>) -> Name {
    Name::resolve(&text(node), |prefix| node.lookup_namespace_uri(prefix))
}

/// The outermost code: a standard one, one of the application, or in SOAP 1.1 both at once.
fn outermost(name: Name) -> (Option<FaultCode>, Option<Name>) {
    let qname = name.as_qname();
    if let Some(code) = FaultCode::from_qname(qname) {
        return (Some(code), None);
    }
    // `Client.Authentication`, SOAP 1.1 §4.4.1.
    let general = qname.local.split_once('.').map(|(general, _)| crate::QName { local: general, ..qname });
    let is_11 = qname.namespace == Version::V11.namespace();
    let code = general.filter(|_| is_11).and_then(FaultCode::from_qname);
    (code, Some(name).filter(|name| !name.is_empty()))
}

fn reason(node: Node<'_, '_>) -> Option<Reason> {
    // The language may be that of an element around it: XML 1.0 §2.12.
    let language = node.ancestors().find_map(|node| node.attribute((XML, "lang")));
    let reason = Reason::new(trim(language.unwrap_or_default()), text(node));
    (reason != Reason::default()).then_some(reason)
}

fn uri(node: Node<'_, '_>) -> Option<String> {
    Some(trim(&text(node)).into()).filter(|uri: &String| !uri.is_empty())
}

fn details(detail: Node<'_, '_>) -> Vec<Detail> {
    let mut details: Vec<Detail> = Vec::new();
    let mut bare = String::new();
    for node in detail.children() {
        match node.text() {
            Some(text) if node.is_text() => bare.push_str(text),
            _ if node.is_element() => {
                push_bare(&mut details, &mut bare);
                details.push(Detail { name: name_of(node), text: text(node) });
            }
            _ => {}
        }
    }
    push_bare(&mut details, &mut bare);
    details
}

/// Text of the detail element itself; white space alone is layout.
fn push_bare(details: &mut Vec<Detail>, bare: &mut String) {
    let text = core::mem::take(bare);
    if !trim(&text).is_empty() {
        details.push(Detail { name: Name::default(), text });
    }
}

fn name_of(element: Node<'_, '_>) -> Name {
    let name = element.tag_name();
    let namespace = name.namespace().unwrap_or_default();
    let prefix = element.lookup_prefix(namespace).unwrap_or_default();
    Name::new(if namespace.is_empty() { "" } else { prefix }, namespace, name.name())
}
