//! Which path is answered by what, and what is said of a path that leads nowhere.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State as Shared};
use axum::response::Response;
use axum::routing::get;
use errcodes::{AcceptLanguage, HttpStatus, soap::Version};
use errcodes_table::nearest;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, Uri};

use super::served::{Answer, Request, Served, path_of, problem};
use super::{index, intra_mart};

/// What all answers share.
pub(super) struct State {
    /// The index for people.
    pub(super) page: String,
    pub(super) tables: Vec<Served>,
}

type Pairs = Query<Vec<(String, String)>>;

pub(super) fn router(state: State) -> Router {
    // Only SOAP asks with a POST.
    let soap = format!("/{}/{{row}}", intra_mart::NAME);
    Router::new()
        .route("/", get(list))
        .route("/{table}", get(list_one))
        .route("/{table}/{row}", get(answer))
        .route(&soap, get(answer_soap).post(answer_soap))
        .fallback(lost)
        .method_not_allowed_fallback(wrong_method)
        .with_state(Arc::new(state))
}

fn send(answer: Answer) -> Response {
    answer.map(Body::from)
}

async fn list(Shared(state): Shared<Arc<State>>, headers: HeaderMap) -> Response {
    send(index::answer(&state.page, &state.tables, &headers))
}

async fn list_one(Shared(state): Shared<Arc<State>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let found = state.tables.iter().find(|table| table.name() == name);
    send(found.map_or_else(|| no_table(&state.tables, &name), |table| index::answer_one(table, &headers)))
}

async fn answer(
    Shared(state): Shared<Arc<State>>,
    Path((name, key)): Path<(String, String)>,
    Query(query): Pairs,
    headers: HeaderMap,
) -> Response {
    let request = Request { query, soap: Version::V12, languages: AcceptLanguage::from(&headers).into_owned() };
    send(row(&state.tables, &name, &key, &request))
}

async fn answer_soap(
    Shared(state): Shared<Arc<State>>,
    Path(key): Path<String>,
    Query(query): Pairs,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    send(match version(&headers, &body) {
        Some(soap) => row(
            &state.tables,
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

fn row(tables: &[Served], name: &str, key: &str, request: &Request) -> Answer {
    let Some(table) = tables.iter().find(|table| table.name() == name) else {
        return no_table(tables, name);
    };
    match table.find(key) {
        Some(row) => table.answer(row, request),
        None => not_found(&format!("no row of `{name}` is called `{key}`"), table.near(key)),
    }
}

fn no_table(tables: &[Served], name: &str) -> Answer {
    let near = nearest(name, tables.iter().map(Served::name));
    let near = near.and_then(|near| tables.iter().find(|table| table.name() == near));
    not_found(&format!("no table is served as `{name}`"), near.map(Served::path))
}

async fn lost(Shared(state): Shared<Arc<State>>, uri: Uri) -> Response {
    let path = uri.path();
    // Most often it is a slash too many.
    let trimmed = path.trim_end_matches('/');
    let mut paths =
        state.tables.iter().flat_map(|served| std::iter::once(served.path()).chain(served.table.rows().map(path_of)));
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
