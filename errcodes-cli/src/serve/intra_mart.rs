//! intra-mart: a SOAP fault in the version of the request, as Axis2 writes it.
//!
//! `?detail=AccountLocked` chooses the lines of the detail (several times for several), `?showSoapFaultDetail=false`
//! leaves them out, and every other parameter is the value of a placeholder: `?user_code=aoyagi`.

use errcodes_runtime::HttpStatus;
use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage, FaultMessageBuilder};

use super::table::{Link, Request, Table, problem};

/// The first segment of the paths; these take a POST too.
pub(super) const NAME: &str = "intra-mart";

/// What stands in the place of a placeholder unless the request says something else: the values of the document.
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

pub(super) fn table() -> Table {
    Table::of(
        (NAME, "intra-mart Accel Platform", Link::Name),
        AuthFault::ALL,
        |fault| (fault.reason(), HttpStatus::INTERNAL_SERVER_ERROR),
        |fault, request| match message(fault, request) {
            Ok(message) => message.to_response(request.soap),
            Err(why) => problem(HttpStatus::BAD_REQUEST, why),
        },
    )
}

fn message(fault: AuthFault, request: &Request) -> Result<FaultMessage, String> {
    let mut builder = FaultMessage::builder(fault);
    let mut details = Vec::new();
    let mut given = Vec::new();
    for (name, value) in &request.query {
        match name.as_str() {
            "detail" => {
                let detail = FaultDetail::ALL.iter().find(|detail| format!("{detail:?}") == *value);
                details.push(*detail.ok_or_else(|| format!("no detail is called `{value}`"))?);
            }
            "showSoapFaultDetail" => builder = builder.show_soap_fault_detail(value != "false"),
            _ => given.push((name.as_str(), value.as_str())),
        }
    }
    if details.is_empty() {
        // The first example that the document has of it.
        details.extend(FaultDetail::ALL.iter().copied().find(|detail| detail.fault() == fault));
    }
    let texts = details.iter().map(FaultDetail::message).chain([fault.reason()]);
    let texts: String = texts.map(|text| text.as_str()).collect();
    for (name, value) in VALUES {
        if texts.contains(&format!("{{{name}}}")) {
            builder = builder.value(name, value);
        }
    }
    for (name, value) in given {
        builder = builder.value(name, value);
    }
    let builder = details.into_iter().fold(builder, FaultMessageBuilder::detail);
    builder.build().map_err(|invalid| invalid.to_string())
}
