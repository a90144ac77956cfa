//! Which path is answered by what, and what is said of a path that leads nowhere.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use errcodes::{AcceptLanguage, HttpStatus, soap::Version};
use errcodes_table::nearest;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, Uri};

use super::table::{Answer, Request, Table, problem};
use super::{index, intra_mart};

type Tables = Arc<[Table]>;
type Pairs = Query<Vec<(String, String)>>;

pub(super) fn router(tables: Vec<Table>) -> Router {
    // Only SOAP asks with a POST.
    let soap = format!("/{}/{{row}}", intra_mart::NAME);
    Router::new()
        .route("/", get(list))
        .route("/{table}", get(list_one))
        .route("/{table}/{row}", get(answer))
        .route(&soap, get(answer_soap).post(answer_soap))
        .fallback(lost)
        .method_not_allowed_fallback(wrong_method)
        .with_state(tables.into())
}

fn send(answer: Answer) -> Response {
    answer.map(Body::from)
}

async fn list(State(tables): State<Tables>, headers: HeaderMap) -> Response {
    send(index::answer(&tables, &headers))
}

async fn list_one(State(tables): State<Tables>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let found = tables.iter().position(|table| table.name == name).and_then(|at| tables.get(at..=at));
    send(found.map_or_else(|| no_table(&tables, &name), |one| index::answer(one, &headers)))
}

async fn answer(
    State(tables): State<Tables>,
    Path((name, key)): Path<(String, String)>,
    Query(query): Pairs,
    headers: HeaderMap,
) -> Response {
    let request = Request { query, soap: Version::V12, languages: AcceptLanguage::from(&headers).into_owned() };
    send(row(&tables, &name, &key, &request))
}

async fn answer_soap(
    State(tables): State<Tables>,
    Path(key): Path<String>,
    Query(query): Pairs,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    send(match version(&headers, &body) {
        Some(soap) => row(
            &tables,
            intra_mart::NAME,
            &key,
            &Request { query, soap, languages: AcceptLanguage::from(&headers).into_owned() },
        ),
        None => problem(
            HttpStatus::UNSUPPORTED_MEDIA_TYPE,
            "not the content type of a SOAP message: `text/xml` (SOAP 1.1) or `application/soap+xml` (SOAP 1.2)",
        ),
    })
}

/// The version of the request: the content type decides; without one the message does, and without a message it is 1.2.
fn version(headers: &HeaderMap, body: &[u8]) -> Option<Version> {
    match headers.get(CONTENT_TYPE) {
        Some(content_type) => Version::from_content_type(content_type.to_str().ok()?),
        None => Some(Version::of_message(body).unwrap_or(Version::V12)),
    }
}

fn row(tables: &[Table], name: &str, key: &str, request: &Request) -> Answer {
    let Some(table) = tables.iter().find(|table| table.name == name) else {
        return no_table(tables, name);
    };
    match table.find(key) {
        Some(row) => table.answer(row, request),
        None => no_row(table, key),
    }
}

fn no_table(tables: &[Table], name: &str) -> Answer {
    let near = nearest(name, tables.iter().map(|table| table.name.as_str()));
    let near = near.and_then(|near| tables.iter().find(|table| table.name == near));
    not_found(&format!("no table is served as `{name}`"), near.map(Table::path))
}

fn no_row(table: &Table, key: &str) -> Answer {
    let names = table.rows.iter().flat_map(|row| [row.code.as_deref(), row.name.as_deref(), Some(&*row.variant)]);
    let near = nearest(key, names.flatten()).and_then(|near| table.find(near));
    let path = near.and_then(|row| table.rows.get(row)).map(|row| table.path_of(row));
    not_found(&format!("no row of `{}` is called `{key}`", table.name), path)
}

async fn lost(State(tables): State<Tables>, uri: Uri) -> Response {
    let path = uri.path();
    // Most often it is a slash too many.
    let trimmed = path.trim_end_matches('/');
    let mut paths = tables
        .iter()
        .flat_map(|table| std::iter::once(table.path()).chain(table.rows.iter().map(|row| table.path_of(row))));
    let near = paths.find(|known| known == trimmed);
    send(not_found(&format!("nothing is at `{path}`"), near))
}

fn not_found(what: &str, near: Option<String>) -> Answer {
    let detail = match near {
        Some(path) => format!("{what}: did you mean `{path}`? The index is at `/`"),
        None => format!("{what}; the index is at `/`"),
    };
    problem(HttpStatus::NOT_FOUND, detail)
}

async fn wrong_method(method: Method, uri: Uri) -> Response {
    let detail = format!("`{}` is not asked with {method}; the header `Allow` says with what", uri.path());
    send(problem(HttpStatus::METHOD_NOT_ALLOWED, detail))
}
