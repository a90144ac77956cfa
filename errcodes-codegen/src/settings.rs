//! Settings: what is generated from which table, for the macros, for build scripts and for the command line.

use errcodes_table::{LinkTo, Paths, Rule, Selection, Unlinked, Unnamed, Word, is_uri_beginning};
use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser as _};

use crate::diagnostic::Diagnostics;
use crate::syntax::Path;

/// What is generated from which table: the settings of `catalog!`, `#[derive(ErrorCatalog)]`, build scripts and
/// `cargo errcodes`.
///
/// Each method is a key of the attribute `#[catalog(…)]` and means the same. A name or path that is not Rust is
/// reported with the other diagnostics when the code is generated.
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
    /// The table, and the rows and columns of it.
    pub(crate) selection: Selection,
    pub(crate) enum_name: Word,
    /// The enums of the links, in the order of the selection; `None` if only the rows are needed.
    pub(crate) targets: Vec<Option<TokenStream>>,
    /// The enums of the larger tables, in the order of the selection.
    pub(crate) larger: Vec<(Option<TokenStream>, Span)>,
    pub(crate) impls: Vec<(Feature, Span)>,
    pub(crate) no: Vec<Omission>,
    pub(crate) display: Option<Word>,
    /// What the `type` of a problem begins with.
    pub(crate) base: Option<String>,
    pub(crate) runtime: Option<TokenStream>,
    /// Whether to emit the constants by which cargo tracks the files that a macro has read.
    pub(crate) track: bool,
    /// The diagnostics of the settings themselves.
    pub(crate) diagnostics: Diagnostics,
}

/// An impl that needs a feature of the runtime, and so is requested explicitly.
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

/// An impl that is generated unless the program writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Omission {
    /// `Display`.
    Display,
    /// `std::error::Error`.
    Error,
}

impl Settings {
    fn new(enum_name: Word, mut selection: Selection) -> Self {
        selection.unnamed = Unnamed::Refused;
        Self {
            selection,
            enum_name,
            targets: Vec::new(),
            larger: Vec::new(),
            impls: Vec::new(),
            no: Vec::new(),
            display: None,
            base: None,
            runtime: None,
            track: false,
            diagnostics: Diagnostics::default(),
        }
    }

    /// Returns the settings of a macro, before its attribute is read.
    pub(crate) fn of_macro(name: &syn::Ident, diagnostics: &mut Diagnostics) -> Self {
        use syn::ext::IdentExt as _;

        let word = diagnostics.word(name.unraw().to_string(), name.span());
        let mut selection = Selection::default();
        selection.paths = Paths::Relative;
        Self { track: true, ..Self::new(word, selection) }
    }

    /// Returns settings for an enum `enum_name` that is generated from the table in the file `spec`.
    ///
    /// The path is relative to the working directory, or to [`root`](Self::root).
    #[must_use]
    pub fn file(enum_name: &str, spec: &str) -> Self {
        Self::new(enum_name.into(), Selection::file(spec))
    }

    /// Returns settings for an enum `enum_name` that is generated from the text of a table.
    #[must_use]
    pub fn inline(enum_name: &str, table: &str) -> Self {
        Self::new(enum_name.into(), Selection::inline(table))
    }

    /// Sets the directory that paths are relative to.
    #[must_use]
    pub fn root(mut self, root: impl AsRef<std::path::Path>) -> Self {
        self.selection = self.selection.root(root);
        self
    }

    /// `only(column = "a" | "b")`: keeps the rows whose cell in `column` is one of `values`.
    ///
    /// If it is called for several columns, a row must fit all of them.
    #[must_use]
    pub fn only<'v>(mut self, column: &str, values: impl IntoIterator<Item = &'v str>) -> Self {
        self.selection = self.selection.only(column, values);
        self
    }

    /// `skip(column)`: leaves a column out of the types and the binary.
    #[must_use]
    pub fn skip(mut self, column: &str) -> Self {
        self.selection = self.selection.skip(column);
        self
    }

    /// `prefix = "E"`: sets what the variants of numbers without a name begin with, such as `E20003`.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        self.selection = self.selection.prefix(prefix);
        self
    }

    /// `link(column = Enum in "table.csv")`: sets the table whose rows a `ref` column names.
    ///
    /// `target` is the path of the enum that is generated from `table`, such as `crate::AuthFault`.
    #[must_use]
    pub fn link(mut self, column: &str, target: &str, table: &str) -> Self {
        let target = self.path(target, Path::parse);
        self.add_link(LinkTo { column: column.into(), table: table.into() }, target);
        self
    }

    /// Like [`link`](Self::link), but only for checks: the enum is not known.
    #[must_use]
    pub fn link_table(mut self, column: &str, table: &str) -> Self {
        self.add_link(LinkTo { column: column.into(), table: table.into() }, None);
        self
    }

    pub(crate) fn add_link(&mut self, link: LinkTo, target: Option<TokenStream>) {
        self.selection.links.push(link);
        self.targets.push(target);
    }

    /// `into(Enum in "table.csv")`: converts every row into the same row of a larger table, by its code or its name.
    ///
    /// `target` is the path of the enum that is generated from `table`, such as `crate::ApiError`.
    #[must_use]
    pub fn into_catalog(mut self, target: &str, table: &str) -> Self {
        let target = self.path(target, Path::parse);
        self.selection = self.selection.into_table(table);
        self.larger.push((target, Span::call_site()));
        self
    }

    /// Sets what a `ref` column without a link refers to: its own table by default.
    #[must_use]
    pub fn unlinked(mut self, unlinked: Unlinked) -> Self {
        self.selection = self.selection.unlinked(unlinked);
        self
    }

    /// `impls(serialize)`, `impls(deserialize)`, `impls(serde)`, `impls(http)`: generates an impl that needs a feature of
    /// the runtime.
    #[must_use]
    pub fn impls(mut self, feature: Feature) -> Self {
        self.impls.push((feature, Span::call_site()));
        self
    }

    /// `no(display)`, `no(error)`: leaves out an impl that the program writes itself.
    #[must_use]
    pub fn no(mut self, omission: Omission) -> Self {
        self.no.push(omission);
        self
    }

    /// `display = "message"`: sets the column whose text, in its default language, `Display` shows.
    #[must_use]
    pub fn display(mut self, column: &str) -> Self {
        self.display = Some(column.into());
        self
    }

    /// `base = "https://errors.example.com/#shop-"`: sets what the `type` of a problem begins with (RFC 9457 §3.1.1). The
    /// percent-encoded code is appended, so that it leads to an anchor of the page of `cargo errcodes doc`.
    #[must_use]
    pub fn base(mut self, base: &str) -> Self {
        if is_uri_beginning(base) {
            self.base = Some(base.to_owned());
        } else {
            let (title, help) = not_a_base(base);
            self.diagnostics.code(Span::call_site(), Rule::InvalidSetting, title).help(help);
        }
        self
    }

    /// `require_locales("en", "ja")`: requires that each localized column has a text in these languages, in every row
    /// that has any.
    ///
    /// Languages are BCP 47 tags; several calls add to each other.
    #[must_use]
    pub fn require_locales<'t>(mut self, tags: impl IntoIterator<Item = &'t str>) -> Self {
        self.selection = self.selection.require_locales(tags);
        self
    }

    /// `allow(rule-id)`: accepts the warnings of these rules, by their ids.
    #[must_use]
    pub fn allow<'r>(mut self, rules: impl IntoIterator<Item = &'r str>) -> Self {
        self.selection = self.selection.allow(rules);
        self
    }

    /// `crate = path`: sets the path of the runtime if it is not `errcodes`.
    #[must_use]
    pub fn runtime(mut self, path: &str) -> Self {
        self.runtime = self.path(path, runtime_path);
        self
    }

    fn path(&mut self, text: &str, read: fn(ParseStream<'_>) -> syn::Result<Path>) -> Option<TokenStream> {
        let parsed = read.parse_str(text);
        if parsed.is_err() {
            self.diagnostics
                .code(Span::call_site(), Rule::InvalidSetting, format!("`{text}` is not a path"))
                .help("expected a path such as `crate::AuthFault`");
        }
        parsed.ok().map(|path| path.tokens())
    }
}

/// Returns what is wrong with a `base`, and the help.
pub(crate) fn not_a_base(base: &str) -> (String, &'static str) {
    (
        format!("`{}` is not the beginning of a URI", base.escape_debug()),
        "write it as `https://errors.example.com/#shop-`",
    )
}

/// Parses the path of the runtime: a crate or a module, so that it fits into a `use`.
pub(crate) fn runtime_path(input: ParseStream<'_>) -> syn::Result<Path> {
    let path = Path::parse(input)?;
    match path.segments.iter().find(|segment| *segment == "Self") {
        Some(segment) => Err(syn::Error::new(segment.span(), "`Self` is not a crate or module")),
        None => Ok(path),
    }
}
