//! Settings: what is to be generated, said once for the macros, for build scripts and for the command line.

use std::path::PathBuf;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens as _;
use syn::Path;
use syn::parse::{ParseStream, Parser as _};

use crate::diagnostic::Diagnostics;
use crate::source::Paths;

/// What to generate from which table: the one settings struct behind `catalog!`, `#[derive(ErrorCatalog)]`,
/// build scripts and `cargo errcodes`.
///
/// Every method is a key of the attribute `#[catalog(…)]` and means what it means there. A name or path that cannot
/// be read as Rust is reported with the other faults when the code is generated.
///
/// ```
/// use errcodes_codegen::Settings;
///
/// let generated = Settings::inline("ApiError", "code:u16,name\n404,NOT_FOUND\n").generate();
/// assert!(generated.faults().is_empty());
/// assert!(generated.tokens().to_string().contains("NotFound"));
/// ```
#[derive(Debug)]
pub struct Settings {
    pub(crate) enum_name: Word,
    pub(crate) table: Option<TableAt>,
    pub(crate) only: Vec<Only>,
    pub(crate) skip: Vec<Word>,
    pub(crate) link: Vec<Link>,
    pub(crate) impls: Vec<(Feature, Span)>,
    pub(crate) no: Vec<Omission>,
    pub(crate) display: Option<Word>,
    pub(crate) require_locales: Vec<Word>,
    pub(crate) runtime: Option<TokenStream>,
    pub(crate) root: PathBuf,
    pub(crate) paths: Paths,
    /// Emit the constant by which cargo tracks every file that a macro has read.
    pub(crate) track: bool,
    /// What could not be read while the settings were made.
    pub(crate) faults: Diagnostics,
    /// False where some of them could not be read: what seems to be missing may have been said there.
    pub(crate) is_complete: bool,
}

/// A word of the program and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Word {
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), span: Span::call_site() }
    }
}

/// Where the table is.
#[derive(Debug)]
pub(crate) enum TableAt {
    File(Word),
    Inline(Word),
}

/// `only(column = "a" | "b")`.
#[derive(Debug)]
pub(crate) struct Only {
    pub(crate) column: Word,
    pub(crate) values: Vec<Word>,
}

/// `link(column = Enum in "table.csv")`.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) column: Word,
    /// Nothing where only the rows are of interest: then nothing can be generated.
    pub(crate) target: Option<TokenStream>,
    pub(crate) table: Word,
}

/// An impl that needs a feature of the runtime, and so is opted in to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Feature {
    /// `Serialize` and `Deserialize` as the wire key.
    Serde,
    /// `From<Self> for http::StatusCode`.
    Http,
}

/// An impl that is generated unless it is left to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Omission {
    /// `Display`.
    Display,
    /// `std::error::Error`.
    Error,
}

impl Settings {
    fn new(enum_name: Word, table: Option<TableAt>) -> Self {
        Self {
            enum_name,
            table,
            only: Vec::new(),
            skip: Vec::new(),
            link: Vec::new(),
            impls: Vec::new(),
            no: Vec::new(),
            display: None,
            require_locales: Vec::new(),
            runtime: None,
            root: PathBuf::new(),
            paths: Paths::Any,
            track: false,
            faults: Diagnostics::default(),
            is_complete: true,
        }
    }

    /// What a macro begins with; its attribute says the rest.
    pub(crate) fn of_macro(name: &syn::Ident) -> Self {
        use syn::ext::IdentExt as _;

        let word = Word { text: name.unraw().to_string(), span: name.span() };
        Self { paths: Paths::Relative, track: true, ..Self::new(word, None) }
    }

    /// An enum called `enum_name`, written from the table in the file `spec`.
    ///
    /// The path is relative to the working directory, or to what [`root`](Self::root) says.
    #[must_use]
    pub fn file(enum_name: &str, spec: &str) -> Self {
        Self::new(Word::new(enum_name), Some(TableAt::File(Word::new(spec))))
    }

    /// An enum called `enum_name`, written from a table that is at hand as text.
    #[must_use]
    pub fn inline(enum_name: &str, table: &str) -> Self {
        Self::new(Word::new(enum_name), Some(TableAt::Inline(Word::new(table))))
    }

    /// The directory that paths are relative to.
    #[must_use]
    pub fn root(mut self, root: impl AsRef<std::path::Path>) -> Self {
        root.as_ref().clone_into(&mut self.root);
        self
    }

    /// `only(column = "a" | "b")`: just the rows whose cell in `column` is one of `values`.
    ///
    /// Called for several columns, a row has to fit all of them.
    #[must_use]
    pub fn only<'v>(mut self, column: &str, values: impl IntoIterator<Item = &'v str>) -> Self {
        let values = values.into_iter().map(Word::new).collect();
        self.only.push(Only { column: Word::new(column), values });
        self
    }

    /// `skip(column)`: a column that the program does not want, in its types or in its binary.
    #[must_use]
    pub fn skip(mut self, column: &str) -> Self {
        self.skip.push(Word::new(column));
        self
    }

    /// `link(column = Enum in "table.csv")`: whose rows a `ref` column names.
    ///
    /// `target` is the path of the enum that is generated from `table`, such as `crate::AuthFault`.
    #[must_use]
    pub fn link(mut self, column: &str, target: &str, table: &str) -> Self {
        let target = self.path(target, Path::parse_mod_style);
        self.link.push(Link { column: Word::new(column), target, table: Word::new(table) });
        self
    }

    /// Like [`link`](Self::link), for checking only: the rows are known, the enum is not.
    #[must_use]
    pub fn link_table(mut self, column: &str, table: &str) -> Self {
        self.link.push(Link { column: Word::new(column), target: None, table: Word::new(table) });
        self
    }

    /// `impls(serde)`, `impls(http)`: an impl that needs a feature of the runtime.
    #[must_use]
    pub fn impls(mut self, feature: Feature) -> Self {
        self.impls.push((feature, Span::call_site()));
        self
    }

    /// `no(display)`, `no(error)`: an impl that the program writes itself.
    #[must_use]
    pub fn no(mut self, omission: Omission) -> Self {
        self.no.push(omission);
        self
    }

    /// `display = "message"`: the column whose text, in its default language, is what `Display` shows.
    #[must_use]
    pub fn display(mut self, column: &str) -> Self {
        self.display = Some(Word::new(column));
        self
    }

    /// `require_locales("en", "ja")`: every column that has a language has a text in these, in every row that has any.
    ///
    /// Languages are BCP 47 tags; those of several calls count together.
    #[must_use]
    pub fn require_locales<'t>(mut self, tags: impl IntoIterator<Item = &'t str>) -> Self {
        self.require_locales.extend(tags.into_iter().map(Word::new));
        self
    }

    /// `crate = path`: the runtime, where it is not called `errcodes`.
    #[must_use]
    pub fn runtime(mut self, path: &str) -> Self {
        self.runtime = self.path(path, runtime_path);
        self
    }

    fn path(&mut self, text: &str, read: fn(ParseStream<'_>) -> syn::Result<Path>) -> Option<TokenStream> {
        let parsed = read.parse_str(text);
        if parsed.is_err() {
            self.faults.code(Span::call_site(), format!("`{text}` is not a path, such as `crate::AuthFault`"));
        }
        parsed.ok().map(|path| path.to_token_stream())
    }
}

/// The path of the runtime: of a crate or a module, so that a `use` takes it.
pub(crate) fn runtime_path(input: ParseStream<'_>) -> syn::Result<Path> {
    let path = Path::parse_mod_style(input)?;
    match path.segments.iter().find(|segment| segment.ident == "Self") {
        Some(segment) => Err(syn::Error::new(segment.ident.span(), "`Self` is a type, and the runtime is a crate")),
        None => Ok(path),
    }
}
