//! The macros of errcodes. Use them through `errcodes`, which re-exports them and which the generated code calls.

use proc_macro::TokenStream;

/// Generates an enum from a table.
///
/// ```
/// use errcodes::{HttpStatus, catalog};
///
/// catalog! {
///     /// What the shop answers.
///     #[catalog(table = "
/// ##  The errors of the shop, transcribed from its manual.
/// code:u16,name,http_status,kind:enum,description@en
/// 101,OUT_OF_STOCK,409,order,The shop has none left.
/// 205,TOO_MANY_REQUESTS,429,limit,Wait a minute.
/// ")]
///     pub enum ShopError {}
/// }
///
/// // Looked up by the compiler: without a row 205, this line does not compile.
/// const TOO_MANY: ShopError = ShopError::from_code(205).unwrap();
///
/// assert_eq!(TOO_MANY, ShopError::TooManyRequests);
/// assert_eq!(TOO_MANY.http_status(), HttpStatus::TOO_MANY_REQUESTS);
/// assert_eq!(TOO_MANY.kind(), ShopErrorKind::Limit);
/// assert_eq!(TOO_MANY.description().get("en-GB"), "Wait a minute.");
/// assert_eq!(TOO_MANY.to_string(), "205 TOO_MANY_REQUESTS");
/// assert_eq!("OUT_OF_STOCK".parse(), Ok(ShopError::OutOfStock));
/// ```
///
/// A real table is a file, and cargo builds again when it changes: `#[catalog(spec = "specs/shop.csv")]`.
///
/// # The attribute
///
/// | key | meaning |
/// |---|---|
/// | `spec = "…"` | the table, relative to the folder of your Cargo.toml |
/// | `table = "…"` | the table itself, for examples and tests |
/// | `only(kind = "order" \| "limit")` | just these rows |
/// | `skip(description, …)` | columns that you do not want, in your types or in your binary |
/// | `link(fault = AuthFault in "faults.csv")` | whose rows the `ref` column `fault` names: those of the table from which `AuthFault` is generated |
/// | `into(ApiError in "specs/api.csv")` | every row is, by its code or its name, a row of that larger table: `From<Self>` for its enum, and `TryFrom` it |
/// | `impls(serde, http)` | impls that need a feature of `errcodes`: serde's traits as the code, `From<Self> for http::StatusCode` |
/// | `impls(serialize)`, `impls(deserialize)` | one of serde's traits: `Serialize` writes the code even if it repeats, `Deserialize` needs a code that is a plain key. An unknown code is an error of the whole message: read what a peer sends as `Received` |
/// | `prefix = "E"` | variants of numeric codes without a name: `E20003` |
/// | `no(display, error)` | leave these impls to you |
/// | `display = "message"` | `Display` shows this column, in its default language, instead of the code; on an enum with fields it gives `Error` and `From` as well |
/// | `require_locales("en", "ja")` | every column that has a language has its texts in these; a missing translation does not compile |
/// | `allow(lost-zeros)` | warnings that this use accepts, by the ids of their rules |
/// | `crate = path` | `errcodes`, where you renamed it |
///
/// Other attributes are put on the enum: documentation, or `#[non_exhaustive]` if you publish a table that will grow.
///
/// # The table
///
/// UTF-8 CSV with commas. Lines that begin with `#` above the header are comments. A header cell is
/// `name:words@locale`; the name becomes the accessor's.
///
/// | type word | cell | the accessor returns |
/// |---|---|---|
/// | `text`, or none | any text | `&'static str` |
/// | `bool` | `true` or `false`, in any case | `bool` |
/// | `u8` … `u64`, `i8` … `i64` | decimal, or `0x…` for the unsigned | that integer |
/// | `enum` | one of a small set | an enum of the values, such as `ShopErrorKind` |
/// | `ref` | the key of another row | `Self`, or the linked enum |
/// | `template` | text with `{placeholder}`s; `{{` and `}}` are braces | `Template`, to be filled by name; `Message`, filled already, on an enum with fields |
///
/// Modifiers: `optional` (a blank cell is allowed, the accessor returns `Option`), `key` (every cell is different;
/// gives `from_<name>`), `index` (cells may repeat; gives `from_<name>` that returns a slice). All columns of one name
/// that differ by `@locale` are one accessor that returns `Localized`; the first is the default. All languages of a row
/// have the same placeholders, in whatever order.
///
/// Some names have a meaning of their own:
///
/// | column | what it is |
/// |---|---|
/// | `code`, `name` | the code and the symbolic name that are sent; keys, unless written as `code:index` |
/// | `variant` | the Rust name, if `name` does not give a good one; may be blank |
/// | `http_status` | a status from 100 to 599: `HttpStatus` |
/// | `soap_fault` with `soap_namespace` | `prefix:Local` and the namespace of the prefix: `QName` |
/// | `deprecated` | a note; the row stays, its variant is marked `#[deprecated]` |
/// | `title`, `description`, `resolution` | prose, also in the erased `Entry` |
///
/// The *key* is `code` if it exists and is a key, else `name` likewise, else the first other key column of text or
/// integers without blanks. `FromStr`, `ref` and `row` take the key, then the `name` if that is a plain key as well.
/// `Display` and `Serialize` show the `code`, else the `name`, even if it repeats; `Deserialize` and `TryFrom` of an
/// integer exist if that is the key.
///
/// # What is generated
///
/// `ALL`, an accessor for each column and a `from_…` for each key or index, all of them `const`; `expect_…` for each key of
/// text or integers, which panics if no row has the value; `Clone`, `Copy`, `Debug`, `PartialEq`, `Eq`, `PartialOrd`,
/// `Ord`, `Hash`, `ErrorCatalog`, `Display` and `Error`; with a key `FromStr` and `TryFrom`; if every row has a status or
/// a SOAP fault, `From` into `HttpStatus` and `QName`. Each column is one array, and what is not used is not in your
/// binary.
///
/// `ALL`, `Ord` and `as` follow the order of the rows. A row that is inserted in the middle of the table moves those behind
/// it, and nothing reports it: store codes, never positions.
///
/// # Messages with values
///
/// The texts of a `template` column are filled at run time, in the language of the reader: by name here, and from
/// the fields of an enum that [you write](macro@ErrorCatalog#messages-with-values).
///
/// ```
/// use errcodes::{FillError, catalog};
///
/// catalog! {
///     #[catalog(table = "
/// name,message:template@en,message:template@ja
/// SOLD_OUT,Only {left} of {item} left.,{item} は残り {left} 個です。
/// ", require_locales("en", "ja"))]
///     pub enum ShopError {}
/// }
///
/// let message = ShopError::SoldOut.message().with("item", &"tea").with("left", &3).fill()?;
/// assert_eq!(message.to_string(), "Only 3 of tea left.");
///
/// // As the header of a request wants it, and what the answer says of itself in `Content-Language`:
/// let text = message.accept_language("fr, ja;q=0.8");
/// assert_eq!((text.to_string().as_str(), text.locale()), ("tea は残り 3 個です。", "ja"));
///
/// // A name that is missing, unknown or duplicate is an error, and never a panic.
/// let missing = ShopError::SoldOut.message().with("item", &"tea").fill();
/// assert_eq!(missing.unwrap_err(), FillError::Missing("left"));
/// # Ok::<(), FillError<'_>>(())
/// ```
///
/// # Diagnostics
///
/// All diagnostics of a table are one error of the compiler, each with its row and a caret under the cell. The id in
/// brackets is that of a rule; `cargo errcodes rules not-a-status` explains it.
///
/// ```compile_fail
/// errcodes::catalog! {
///     #[catalog(table = "code:u16,name,http_status\n101,OUT_OF_STOCK,4O9\n101,TOO_MANY_REQUESTS,429\n")]
///     pub enum ShopError {}
/// }
/// ```
///
/// ```text
/// error: table: 2 errors
///        error[not-a-status]: `4O9` is not an HTTP status
///         --> table:2:18
///          |
///        2 | 101,OUT_OF_STOCK,4O9
///          |                  ^^^ expected a number from 100 to 599
///          |
///        error[duplicate-key]: duplicate code `101`
///         --> table:3:1
///          |
///        2 | 101,OUT_OF_STOCK,4O9
///          | --- first used here
///        3 | 101,TOO_MANY_REQUESTS,429
///          | ^^^
///          = help: if the document really repeats it, write the column as `code:u16:index`
/// ```
#[proc_macro]
pub fn catalog(input: TokenStream) -> TokenStream {
    errcodes_codegen::expand::catalog(input.into()).into()
}

/// Checks an enum that you write against a table, both ways.
///
/// A row without a variant and a variant without a row do not compile. A variant maps to the row whose `name` (or
/// `variant`, or `code`) it is in UpperCamelCase, or to the one that `#[catalog(row = …)]` names by its key.
///
/// ```
/// use errcodes::ErrorCatalog;
///
/// #[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
/// #[catalog(table = "code:u16,name,http_status\n101,OUT_OF_STOCK,409\n205,TOO_MANY_REQUESTS,429\n")]
/// enum ShopError {
///     OutOfStock,
///     #[catalog(row = 205)]
///     SlowDown,
/// }
///
/// assert_eq!(ShopError::SlowDown.name(), "TOO_MANY_REQUESTS");
/// assert_eq!(ShopError::from_code(101), Some(ShopError::OutOfStock));
/// assert_eq!(ShopError::ALL.len(), 2);
/// ```
///
/// The attribute and the table are those of [`catalog!`](macro@catalog). What is generated is the same, except
/// for the documentation and the derives of the enum, which are yours.
///
/// # Enums with fields
///
/// They have the accessors, `ErrorCatalog` and the conversions, by value and by reference; lookups, `ALL` and serde
/// they cannot have. `Display` and `Error` are yours, for example by thiserror on the same enum, unless the attribute
/// says `display`.
///
/// ```
/// use errcodes::{ErrorCatalog, HttpStatus};
///
/// #[derive(ErrorCatalog, Debug)]
/// #[catalog(table = "code:u16,name,http_status\n101,OUT_OF_STOCK,409\n102,IO,500\n")]
/// enum OrderError<'a> {
///     OutOfStock { item: &'a str },
///     Io(std::io::Error),
/// }
///
/// let error = OrderError::OutOfStock { item: "tea" };
/// assert_eq!(error.code(), 101);
/// assert_eq!(HttpStatus::from(&error), HttpStatus::CONFLICT);
/// assert_eq!(error.entry().name(), Some("OUT_OF_STOCK"));
/// ```
///
/// # Messages with values
///
/// The placeholders of a `template` column name the fields of the variant, `{0}` and so on where they have no names;
/// each field that a text shows is `Display`. A placeholder that is not a field does not compile, nor does a
/// translation that forgot one.
///
/// ```
/// use std::error::Error;
///
/// use errcodes::{ErrorCatalog, HttpStatus};
///
/// #[derive(ErrorCatalog, Debug)]
/// #[catalog(
///     table = "
/// name,http_status,message:template@en,message:template@ja
/// LOCKED,403,User {user_code} is locked.,ユーザ {user_code} はロックされています。
/// IO,500,The disk failed: {0},ディスクエラー: {0}
/// ",
///     display = "message",
///     require_locales("en", "ja")
/// )]
/// enum LoginError {
///     Locked { user_code: String, since: u64 },
///     Io(#[from] std::io::Error),
/// }
///
/// let error = LoginError::Locked { user_code: "aoyagi".to_owned(), since: 7 };
/// assert_eq!(error.to_string(), "User aoyagi is locked.");
/// assert_eq!(error.message().in_locale("ja-JP").to_string(), "ユーザ aoyagi はロックされています。");
/// assert_eq!(HttpStatus::from(&error), HttpStatus::FORBIDDEN);
///
/// // What the request says, and the tag for `Content-Language`:
/// let text = error.message().accept_language("fr, ja;q=0.8");
/// assert_eq!((text.to_string().as_str(), text.locale()), ("ユーザ aoyagi はロックされています。", "ja"));
///
/// fn read() -> Result<String, LoginError> {
///     Ok(std::fs::read_to_string("/no/such/file")?)
/// }
/// assert!(read().unwrap_err().source().is_some());
/// ```
///
/// With `display` the enum is an error, with no need of thiserror. It derives or implements `Debug`; and the attributes
/// mean what they mean there:
///
/// * `#[source]` on a field: the error behind this one, which `Error::source` returns. So does a field called `source`
///   without it; one that is called `r#source` is a field like others.
/// * `#[from]` on the only field: the same, and `From`, so that `?` makes the error.
///
/// The field is an error or a box of one, or an `Option` of either. Without `display` these attributes are left to
/// thiserror.
#[proc_macro_derive(ErrorCatalog, attributes(catalog, from, source))]
pub fn derive_error_catalog(input: TokenStream) -> TokenStream {
    errcodes_codegen::expand::derive(input.into()).into()
}
