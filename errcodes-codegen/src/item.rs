//! Item: the enum that the user wrote, or the empty one of `catalog!`.

use errcodes_table::{Rule, Unnamed, Word, all_of};
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Token;
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;

use crate::attribute;
use crate::diagnostic::Diagnostics;
use crate::settings::Settings;
use crate::syntax::{Attribute, Enum, Fields, Generics, Given, Path, span};

/// The parts of an enum that the generator uses.
pub(crate) struct Item {
    /// The attributes that are not ours.
    pub(crate) attributes: Vec<TokenStream>,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    pub(crate) origin: Origin,
}

/// The origin of the variants.
pub(crate) enum Origin {
    /// The table: `catalog!`, a build script, the command line.
    Table,
    /// The user: `#[derive(ErrorCatalog)]`.
    User(Vec<ItemVariant>),
}

/// A variant that the user wrote.
pub(crate) struct ItemVariant {
    pub(crate) name: Ident,
    pub(crate) fields: Fields,
    /// `#[catalog(row = …)]`.
    pub(crate) row: Option<Word>,
    pub(crate) is_deprecated: bool,
    /// Whether another derive reads unknown values as it: `#[serde(other)]`, `#[num_enum(catch_all)]`, `#[strum(default)]`.
    pub(crate) is_catch_all: bool,
    /// Whether it has an attribute `#[error(…)]`, by which thiserror shows it.
    pub(crate) is_shown_by_thiserror: bool,
}

impl Item {
    /// Returns a public enum without variants, for callers that have no item.
    pub(crate) fn named(name: Ident, doc: TokenStream) -> Self {
        Self {
            attributes: vec![doc],
            visibility: quote!(pub),
            name,
            generics: Generics::default(),
            origin: Origin::Table,
        }
    }

    /// Reads the input of `catalog!`. Returns `None` if it is not an enum.
    pub(crate) fn of_catalog(input: TokenStream, diagnostics: &mut Diagnostics) -> Option<(Self, Settings)> {
        let Some((mut item, others, variants, settings)) = Self::parse(input, diagnostics) else {
            if let Some(diagnostic) = diagnostics.table.last_mut() {
                diagnostic.help(
                    "`catalog!` takes one empty enum: `#[catalog(spec = \"specs/errors.csv\")] pub enum ApiError {}`",
                );
            }
            return None;
        };
        if let Some(variant) = variants.first() {
            diagnostics
                .code(variant.name.span(), Rule::VariantsInCatalog, "the enum in `catalog!` has variants")
                .help("delete them: they are generated from the table")
                .help("to write the enum by hand, use `#[derive(ErrorCatalog)]`");
        }
        if !item.generics.is_empty() {
            diagnostics
                .code(item.generics.span, Rule::GenericsInCatalog, "the enum in `catalog!` has generic parameters")
                .help("delete them");
        }
        item.attributes = others.iter().filter_map(|attribute| without_own_derives(attribute, diagnostics)).collect();
        Some((Self { generics: Generics::default(), ..item }, settings))
    }

    /// Reads the input of the derive. Returns `None` if it is not an enum.
    pub(crate) fn of_derive(input: TokenStream, diagnostics: &mut Diagnostics) -> Option<(Self, Settings)> {
        let (item, _, variants, mut settings) = Self::parse(input, diagnostics)?;
        if !variants.is_empty() && variants.iter().all(|variant| variant.row.is_some()) {
            settings.selection.unnamed = Unnamed::Bound;
        }
        Some((Self { origin: Origin::User(variants), ..item }, settings))
    }

    /// Returns the item without attributes and without variants, both, and the settings.
    fn parse(
        input: TokenStream,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Self, Vec<Attribute>, Vec<ItemVariant>, Settings)> {
        let Enum { attributes, visibility, name, generics, variants } = match Given::parse.parse2(input) {
            Ok(Given::Enum(given)) => given,
            Ok(Given::Other(kind, span)) => {
                diagnostics
                    .code(span, Rule::NotAnEnum, format!("a {kind} cannot be a catalog"))
                    .help("write an enum: each variant is a row of the table");
                return None;
            }
            Err(error) => {
                diagnostics.syntax(Rule::NotAnEnum, error);
                return None;
            }
        };
        let mut settings = Settings::of_macro(&name, diagnostics);
        let (ours, others): (Vec<Attribute>, Vec<Attribute>) =
            attributes.into_iter().partition(|attribute| attribute.is("catalog"));
        attribute::of_enum(&ours, name.span(), &mut settings, diagnostics);
        let variants = variants
            .into_iter()
            .map(|variant| ItemVariant {
                row: attribute::of_variant(&variant.attributes, diagnostics),
                is_deprecated: variant.attributes.iter().any(|attribute| attribute.is("deprecated")),
                is_catch_all: variant.attributes.iter().any(is_catch_all),
                is_shown_by_thiserror: variant.attributes.iter().any(|attribute| attribute.is("error")),
                name: variant.name,
                fields: variant.fields,
            })
            .collect();
        let item = Self { attributes: Vec::new(), visibility, name, generics, origin: Origin::Table };
        Some((item, others, variants, settings))
    }

    /// Returns `true` for an enum whose values are its variants: it has `ALL` and lookups.
    pub(crate) fn is_plain(&self) -> bool {
        match &self.origin {
            Origin::Table => true,
            Origin::User(variants) => {
                self.generics.has_no_params() && variants.iter().all(|variant| variant.fields.list.is_empty())
            }
        }
    }
}

fn is_catch_all(attribute: &Attribute) -> bool {
    let words = [("serde", "other"), ("num_enum", "catch_all"), ("num_enum", "default"), ("strum", "default")];
    words.iter().any(|(path, word)| attribute.is(path) && attribute.has_only(word))
}

/// What `catalog!` generates itself.
const DERIVED: [&str; 9] = ["Clone", "Copy", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "ErrorCatalog"];

/// Returns a `derive` without the traits that `catalog!` implements or that cannot be derived, and reports them.
fn without_own_derives(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<TokenStream> {
    let paths = |input: ParseStream<'_>| Punctuated::<Path, Token![,]>::parse_terminated_with(input, Path::parse);
    let Some(Ok(paths)) = attribute.is("derive").then(|| attribute.parse_list(paths)) else {
        return Some(attribute.tokens.clone());
    };
    let last = |path: &Path| path.segments.last().map(Ident::to_string).unwrap_or_default();
    let is_own = |path: &Path| {
        let last = last(path);
        DERIVED.contains(&last.as_str()) || last == "Default"
    };
    let (own, others): (Vec<Path>, Vec<Path>) = paths.into_iter().partition(is_own);
    let Some(first) = own.first() else { return Some(attribute.tokens.clone()) };
    let names: Vec<String> = own.iter().map(last).collect();
    let is_default = |name: &String| name == "Default";
    let title = if names.iter().all(is_default) {
        "`Default` cannot be derived: no row is the default".to_owned()
    } else {
        let own = names.iter().filter(|name| !is_default(name)).map(String::as_str);
        format!("`catalog!` already implements {}", all_of(own))
    };
    let diagnostic = diagnostics.code(span(&first.tokens()), Rule::ConflictingDerive, title);
    if names.iter().any(is_default) {
        diagnostic.help("write `impl Default` yourself, and remove it from `derive`");
    } else {
        diagnostic.help("remove it from `derive`");
    }
    let others = others.iter().map(Path::tokens);
    (others.len() > 0).then(|| quote_spanned!(attribute.pound=> #[derive(#(#others),*)]))
}
