// After faults in cells an enum that the user wrote still has all that the derive gives it.

#[derive(errcodes::ErrorCatalog, Clone, Copy, Debug)]
#[catalog(table = r#"
code:u16,name,http_status:index,retry:bool:optional,audience:enum,replaced_by:ref:optional,description@en,description@ja,message:template@en,soap_fault:optional,soap_namespace:optional,deprecated
404,NOT_FOUND,4O4,yes,user,411,Not here,,{what is not here,wsse,urn:wsse,
4l0,GONE,410,,admin,,Gone,ありません,{what} was here,,,
"#)]
pub enum ApiError {
    NotFound,
    Gone,
}

// Every item of the enum is used, and none of these lines is an error of its own.
use errcodes::{Entry, ErrorCatalog, HttpStatus, Localized, QName, Template};

pub fn uses(error: ApiError) -> (u16, &'static str, HttpStatus, Option<bool>, ApiErrorAudience, Option<ApiError>) {
    (error.code(), error.name(), error.http_status(), error.retry(), error.audience(), error.replaced_by())
}

pub fn texts(error: &ApiError) -> (Localized, Template, Option<QName<'static>>, Option<&'static str>, String) {
    (error.description(), error.message(), error.soap_fault(), error.deprecated(), format!("{error} {error:?}"))
}

pub fn lookups() -> (Option<ApiError>, Option<ApiError>, &'static [ApiError], &'static [ApiError]) {
    const FIRST: Option<ApiError> = ApiError::from_code(404);
    (FIRST, ApiError::from_name("NOT_FOUND"), ApiError::from_http_status(HttpStatus::NOT_FOUND), ApiError::ALL)
}

pub fn traits(error: ApiError) -> (Entry, HttpStatus, Box<dyn std::error::Error>) {
    (error.entry(), error.into(), Box::new(error))
}

pub fn read(text: &str) -> [Option<ApiError>; 3] {
    [text.parse().ok(), ApiError::try_from(text).ok(), ApiError::try_from(404_u16).ok()]
}

fn main() {}
