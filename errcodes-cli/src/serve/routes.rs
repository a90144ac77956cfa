//! Which path is answered by what, and what is said of a path that leads nowhere.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State as Shared};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use errcodes::{AcceptLanguage, HttpStatus, soap::Version};
use errcodes_table::{nearest, visible};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, Uri};

use super::served::{Answer, Request, Served, path_of, problem};
use super::{index, intra_mart};

/// How long a request may take to come.
const REQUEST_TIME: Duration = Duration::from_secs(10);

/// What all answers share.
pub(super) struct State {
    /// The index for people.
    pub(super) page: Bytes,
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
        .layer(from_fn(in_time))
}

/// Answers that the request did not come, so that a body without an end keeps no connection.
async fn in_time(request: axum::extract::Request, next: Next) -> Response {
    let answer = tokio::time::timeout(REQUEST_TIME, next.run(request)).await;
    answer.unwrap_or_else(|_| send(problem(HttpStatus::REQUEST_TIMEOUT, "the request did not come to its end")))
}

/// Writes a line for each request. What is in a path may be anybody's.
pub(super) async fn log(request: axum::extract::Request, next: Next) -> Response {
    let asked = format!("{} {}", request.method(), request.uri());
    let answer = next.run(request).await;
    anstream::eprintln!("{} {}", visible(&asked), answer.status().as_u16());
    answer
}

fn send(answer: Answer) -> Response {
    answer.map(Body::from)
}

async fn list(Shared(state): Shared<Arc<State>>, headers: HeaderMap) -> Response {
    index::answer(&state.page, &state.tables, &headers)
}

async fn list_one(Shared(state): Shared<Arc<State>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let found = state.tables.iter().find(|table| table.name() == name);
    found.map_or_else(|| send(no_table(&state.tables, &name)), |table| index::answer_one(table, &headers))
}

async fn answer(
    Shared(state): Shared<Arc<State>>,
    Path((name, asked)): Path<(String, String)>,
    Query(query): Pairs,
    headers: HeaderMap,
) -> Response {
    let languages = AcceptLanguage::from(&headers).into_owned();
    send(row(&state.tables, &name, &Request { asked, query, soap: Version::V12, languages }))
}

async fn answer_soap(
    Shared(state): Shared<Arc<State>>,
    Path(asked): Path<String>,
    Query(query): Pairs,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let languages = AcceptLanguage::from(&headers).into_owned();
    send(match version(&headers, &body) {
        Some(soap) => row(&state.tables, intra_mart::NAME, &Request { asked, query, soap, languages }),
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

fn row(tables: &[Served], name: &str, request: &Request) -> Answer {
    let Some(table) = tables.iter().find(|table| table.name() == name) else {
        return no_table(tables, name);
    };
    let asked = &request.asked;
    match table.find(asked) {
        Some(row) => table.answer(row, request),
        None => not_found(&format!("no row of `{name}` is called `{asked}`"), table.near(asked)),
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
