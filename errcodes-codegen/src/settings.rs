//! Settings: what is to be generated, said once for the macros, for build scripts and for the command line.

use errcodes_table::{LinkTo, Paths, Selection, Unlinked, Word};
use proc_macro2::{Span, TokenStream};
use quote::ToTokens as _;
use syn::Path;
use syn::parse::{ParseStream, Parser as _};

use crate::diagnostic::Diagnostics;

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
/// assert!(generated.diagnostics().is_empty());
/// assert!(generated.tokens().to_string().contains("NotFound"));
/// ```
#[derive(Debug)]
pub struct Settings {
    /// What of which table.
    pub(crate) selection: Selection,
    pub(crate) enum_name: Word,
    /// The enums of the links, in the order of those of the selection; `None` if only the rows are of interest.
    pub(crate) targets: Vec<Option<TokenStream>>,
    pub(crate) impls: Vec<(Feature, Span)>,
    pub(crate) no: Vec<Omission>,
    pub(crate) display: Option<Word>,
    pub(crate) runtime: Option<TokenStream>,
    /// Emit the constant by which cargo tracks every file that a macro has read.
    pub(crate) track: bool,
    /// What could not be read while the settings were made.
    pub(crate) diagnostics: Diagnostics,
}

/// An impl that needs a feature of the runtime, and so is opted in to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Feature {
    /// `Serialize` as the code.
    Serialize,
    /// `Deserialize` from the code, if that is a plain key.
    Deserialize,
    /// `Serialize` and `Deserialize`.
    Serde,
    /// `From<Self> for http::StatusCode`.
    Http,
}

impl Feature {
    /// The word of the attribute.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Serialize => "serialize",
            Self::Deserialize => "deserialize",
            Self::Serde => "serde",
            Self::Http => "http",
        }
    }
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
    fn new(enum_name: Word, selection: Selection) -> Self {
        Self {
            selection,
            enum_name,
            targets: Vec::new(),
            impls: Vec::new(),
            no: Vec::new(),
            display: None,
            runtime: None,
            track: false,
            diagnostics: Diagnostics::default(),
        }
    }

    /// What a macro begins with; its attribute says the rest.
    pub(crate) fn of_macro(name: &syn::Ident, diagnostics: &mut Diagnostics) -> Self {
        use syn::ext::IdentExt as _;

        let word = diagnostics.word(name.unraw().to_string(), name.span());
        let mut selection = Selection::default();
        selection.paths = Paths::Relative;
        Self { track: true, ..Self::new(word, selection) }
    }

    /// An enum called `enum_name`, written from the table in the file `spec`.
    ///
    /// The path is relative to the working directory, or to what [`root`](Self::root) says.
    #[must_use]
    pub fn file(enum_name: &str, spec: &str) -> Self {
        Self::new(enum_name.into(), Selection::file(spec))
    }

    /// An enum called `enum_name`, written from a table that is at hand as text.
    #[must_use]
    pub fn inline(enum_name: &str, table: &str) -> Self {
        Self::new(enum_name.into(), Selection::inline(table))
    }

    /// The directory that paths are relative to.
    #[must_use]
    pub fn root(mut self, root: impl AsRef<std::path::Path>) -> Self {
        self.selection = self.selection.root(root);
        self
    }

    /// `only(column = "a" | "b")`: just the rows whose cell in `column` is one of `values`.
    ///
    /// Called for several columns, a row has to fit all of them.
    #[must_use]
    pub fn only<'v>(mut self, column: &str, values: impl IntoIterator<Item = &'v str>) -> Self {
        self.selection = self.selection.only(column, values);
        self
    }

    /// `skip(column)`: a column that the program does not want, in its types or in its binary.
    #[must_use]
    pub fn skip(mut self, column: &str) -> Self {
        self.selection = self.selection.skip(column);
        self
    }

    /// `prefix = "E"`: what the variants of numbers without a name begin with, such as `E20003`.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        self.selection = self.selection.prefix(prefix);
        self
    }

    /// `link(column = Enum in "table.csv")`: whose rows a `ref` column names.
    ///
    /// `target` is the path of the enum that is generated from `table`, such as `crate::AuthFault`.
    #[must_use]
    pub fn link(mut self, column: &str, target: &str, table: &str) -> Self {
        let target = self.path(target, Path::parse_mod_style);
        self.add_link(LinkTo { column: column.into(), table: table.into() }, target);
        self
    }

    /// Like [`link`](Self::link), for checking only: the rows are known, the enum is not.
    #[must_use]
    pub fn link_table(mut self, column: &str, table: &str) -> Self {
        self.add_link(LinkTo { column: column.into(), table: table.into() }, None);
        self
    }

    pub(crate) fn add_link(&mut self, link: LinkTo, target: Option<TokenStream>) {
        self.selection.links.push(link);
        self.targets.push(target);
    }

    /// Says what a `ref` column without a link refers to: its own table, unless this says that it may be unknown.
    #[must_use]
    pub fn unlinked(mut self, unlinked: Unlinked) -> Self {
        self.selection = self.selection.unlinked(unlinked);
        self
    }

    /// `impls(serialize)`, `impls(deserialize)`, `impls(serde)`, `impls(http)`: an impl that needs a feature of the runtime.
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
        self.display = Some(column.into());
        self
    }

    /// `require_locales("en", "ja")`: every column that has a language has a text in these, in every row that has any.
    ///
    /// Languages are BCP 47 tags; those of several calls count together.
    #[must_use]
    pub fn require_locales<'t>(mut self, tags: impl IntoIterator<Item = &'t str>) -> Self {
        self.selection = self.selection.require_locales(tags);
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
            self.diagnostics.code(Span::call_site(), format!("`{text}` is not a path, such as `crate::AuthFault`"));
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
