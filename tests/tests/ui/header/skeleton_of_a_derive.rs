// After faults in the header an enum that the user wrote still has all that the derive gives it.

#[derive(errcodes::ErrorCatalog, Clone, Copy, Debug)]
#[catalog(table = r#"
code:u16:u32,name:u8,http_status:u16:index,retry:bool:optional:optional,audience:enm,replaced_by:ref:optional:optional,description:u16@en,description@ja,message:template@e,soap_fault:optional:text,soap_namespace:optional,deprecated@en
404,NOT_FOUND,404,true,user,410,404,ありません,{what} is not here,wsse:Missing,urn:wsse,
410,GONE,410,,admin,,410,ありません,{what} was here,,,
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
