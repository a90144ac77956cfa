//! intra-mart: a SOAP fault in the version of the request, as Axis2 writes it.
//!
//! `?detail=AccountLocked` chooses the lines of the detail (several times for several), `?showSoapFaultDetail=false`
//! leaves them out, and every other parameter is the value of a placeholder: `?user_code=aoyagi`.

use errcodes::HttpStatus;
use errcodes_specs::intra_mart::{AuthFault, FaultDetailKind, FaultMessage, TABLE};

use super::served::{Answers, Request, in_language, partner, problem};
use crate::reference::Table;

/// The first segment of the paths; these take a POST too.
pub(super) const NAME: &str = "intra-mart";

/// The values of placeholders unless the request has others: those of the document.
const VALUES: [(&str, &str); 8] = [
    ("authentication_type", "PlainTextPassword"),
    ("created", "1966-12-01T12:34:56Z"),
    ("user_code", "aoyagi"),
    ("service", "MenuService"),
    ("operation", "getAvailbleMenuTree"),
    ("tenant_id", "secondary"),
    ("resolved_tenant_id", "secondary"),
    ("requested_tenant_id", "default"),
];

pub(super) fn table() -> Option<(Table, Answers)> {
    partner((NAME, TABLE), AuthFault::ALL, |fault, request| {
        let (tag, _) = fault.reason().texts().accept_language(&request.languages);
        match message(fault, request, tag) {
            Ok(message) => in_language(message.to_response(request.soap), tag),
            Err(why) => problem(HttpStatus::BAD_REQUEST, why),
        }
    })
}

fn message(fault: AuthFault, request: &Request, language: &str) -> Result<FaultMessage, String> {
    let mut builder = FaultMessage::builder(fault).text_language(language);
    let mut kinds = Vec::new();
    let mut given = Vec::new();
    for (name, value) in &request.query {
        match name.as_str() {
            "detail" => {
                let kind = FaultDetailKind::ALL.iter().find(|kind| format!("{kind:?}") == *value);
                kinds.push(*kind.ok_or_else(|| format!("no detail is called `{value}`"))?);
            }
            "showSoapFaultDetail" => builder = builder.show_soap_fault_detail(value != "false"),
            _ => given.push((name.as_str(), value.as_str())),
        }
    }
    if kinds.is_empty() {
        // The first example that the document has of it.
        kinds.extend(FaultDetailKind::ALL.iter().copied().find(|kind| kind.fault() == fault));
    }
    let texts = || kinds.iter().map(FaultDetailKind::message).chain([fault.reason()]);
    if let Some((name, _)) =
        given.iter().find(|(name, _)| !texts().any(|text| text.placeholders().any(|known| known == *name)))
    {
        return Err(format!("no text has a place for the value `{name}`"));
    }
    // Of two values for one name the later counts, and any before that of the document.
    let values = || given.iter().rev().chain(&VALUES).copied();
    let value = |name: &str| values().find(|(known, _)| *known == name).map(|(_, value)| value);
    for name in fault.reason().placeholders() {
        builder = value(name).into_iter().fold(builder, |builder, value| builder.value(name, value));
    }
    for kind in kinds {
        builder = builder.detail(kind.with_values(value).map_err(|missing| missing.to_string())?);
    }
    builder.build().map_err(|invalid| invalid.to_string())
}
