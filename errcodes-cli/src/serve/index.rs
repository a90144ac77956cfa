//! The page that lists everything that is served, for people as HTML and for programs as JSON.

use std::fmt::Write as _;

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue, VARY};
use serde_json::{Value, json};

use super::table::{Answer, Table};

/// The tables, in the form that the request prefers.
pub(super) fn answer(tables: &[Table], headers: &HeaderMap) -> Answer {
    let (body, content_type) = if prefers_json(headers) {
        (to_json(tables).to_string(), "application/json")
    } else {
        (to_html(tables), "text/html; charset=utf-8")
    };
    let mut answer = http::Response::new(body);
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

fn to_json(tables: &[Table]) -> Value {
    let tables = tables.iter().map(|table| {
        let rows = table.rows.iter().map(|row| {
            json!({
                "path": table.path_of(row),
                "code": row.code,
                "name": row.name,
                "status": row.status.as_u16(),
            })
        });
        json!({
            "name": table.name,
            "source": table.source,
            "path": table.path(),
            "rows": rows.collect::<Vec<_>>(),
        })
    });
    json!({ "tables": tables.collect::<Vec<_>>() })
}

fn to_html(tables: &[Table]) -> String {
    let mut page = String::from(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>errcodes</title>\n\
         <style>body{font-family:sans-serif}td,th{padding:.2em .6em;text-align:left;vertical-align:top}</style>\n\
         </head>\n<body>\n<h1>Every error, as its partner answers it</h1>\n",
    );
    for table in tables {
        let (name, source, path) = (Escaped(&table.name), Escaped(&table.source), table.path());
        page.push_str("<h2>");
        add(&mut page, format_args!("<a href=\"{path}\">{name}</a>: {source}</h2>\n"));
        page.push_str("<table>\n<tr><th>Code</th><th>Name</th><th>Status</th><th>Text</th></tr>\n");
        for row in &table.rows {
            let (path, status) = (table.path_of(row), row.status);
            let name = row.name.as_deref().unwrap_or_default();
            // A row without a code is listed by the last part of its address.
            let code = row.code.as_deref().unwrap_or(&row.variant);
            let (code, name) = (Escaped(code), Escaped(name));
            let (text, language) = &row.text;
            add(
                &mut page,
                format_args!("<tr><td><a href=\"{path}\">{code}</a></td><td>{name}</td><td>{status}</td><td"),
            );
            if let Some(tag) = language {
                add(&mut page, format_args!(" lang=\"{}\"", Escaped(tag)));
            }
            add(&mut page, format_args!(">{}</td></tr>\n", Escaped(text)));
        }
        page.push_str("</table>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn add(page: &mut String, text: std::fmt::Arguments<'_>) {
    // A String takes everything.
    let _ = page.write_fmt(text);
}

/// A text that is nothing but text in HTML, also within quotes.
struct Escaped<'t>(&'t str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;
    use http::header::{ACCEPT, HeaderValue};

    use super::{Escaped, prefers_json};

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

    #[test]
    fn markup_is_text() {
        assert_eq!(
            Escaped("<a href='x'>\"&\"</a>").to_string(),
            "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;"
        );
    }
}
