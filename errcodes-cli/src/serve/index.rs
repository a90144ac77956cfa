//! The index of everything that is served: for people the page of `doc`, for programs JSON.

use axum::body::{Body, Bytes};
use axum::response::Response;
use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue, VARY};
use serde_json::{Value, json};

use super::served::{Served, path_of};

/// Everything, in the form that the request prefers.
pub(super) fn answer(page: &Bytes, tables: &[Served], headers: &HeaderMap) -> Response {
    if prefers_json(headers) {
        negotiated(to_json(tables).to_string(), "application/json")
    } else {
        negotiated(page.clone(), "text/html; charset=utf-8")
    }
}

/// One table: JSON, or the way to its part of the page.
pub(super) fn answer_one(table: &Served, headers: &HeaderMap) -> Response {
    if prefers_json(headers) {
        return negotiated(to_json(std::slice::from_ref(table)).to_string(), "application/json");
    }
    let place = format!("/#table-{}", errcodes_shared::PercentEncoded(table.name()));
    let mut answer = negotiated(Body::empty(), "text/plain");
    *answer.status_mut() = http::StatusCode::SEE_OTHER;
    // What is percent-encoded is ASCII.
    if let Ok(place) = HeaderValue::from_str(&place) {
        answer.headers_mut().insert(http::header::LOCATION, place);
    }
    answer
}

fn negotiated(body: impl Into<Body>, content_type: &'static str) -> Response {
    let mut answer = Response::new(body.into());
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer.headers_mut().insert(VARY, HeaderValue::from_static("accept"));
    answer
}

/// Whether `Accept` gives JSON a higher quality than HTML: RFC 9110 §12.5.1.
fn prefers_json(headers: &HeaderMap) -> bool {
    let accepted: Vec<&str> = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let quality = |kind: &str, subtype: &str| {
        let ranges = [format!("{kind}/{subtype}"), format!("{kind}/*"), "*/*".to_owned()];
        // The most precise range counts.
        ranges.iter().find_map(|range| accepted.iter().find_map(|item| quality_of(item, range))).unwrap_or(0)
    };
    quality("application", "json") > quality("text", "html")
}

/// The quality of one item of `Accept` in thousandths, if it is of this range.
fn quality_of(item: &str, range: &str) -> Option<u16> {
    let mut parts = item.split(';').map(str::trim);
    if !parts.next()?.eq_ignore_ascii_case(range) {
        return None;
    }
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let Some(weight) = weight else { return Some(1000) };
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    // Of at most three digits, as in the RFC; what is not a number is not wanted.
    let fraction = fraction.get(..fraction.len().min(3)).unwrap_or_default();
    let thousandths: u16 = format!("{fraction:0<3}").parse().unwrap_or(0);
    Some(if whole == "1" { 1000 } else { thousandths })
}

fn to_json(tables: &[Served]) -> Value {
    let tables = tables.iter().map(|served| {
        let rows = served.table.rows().map(|row| {
            json!({
                "path": path_of(row),
                "code": row.code(),
                "name": row.name(),
                "status": row.status(),
            })
        });
        json!({
            "name": served.name(),
            "source": served.table.path,
            "path": served.path(),
            "rows": rows.collect::<Vec<_>>(),
        })
    });
    json!({ "tables": tables.collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;
    use http::header::{ACCEPT, HeaderValue};

    use super::prefers_json;

    #[test]
    fn html_unless_json_is_preferred() {
        for (accept, json) in [
            ("application/json", true),
            ("Application/JSON; charset=utf-8", true),
            ("text/html;q=0.8, application/json", true),
            ("text/html;q=0, */*", true),
            ("application/*", true),
            ("text/html, application/json", false),
            ("text/html, application/json;q=0.999", false),
            ("application/json;q=0", false),
            ("*/*", false),
            ("text/*, */*;q=0.1", false),
            ("application/json;q=x", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
            assert_eq!(prefers_json(&headers), json, "{accept}");
        }
        assert!(!prefers_json(&HeaderMap::new()));
    }
}
