//! Item: the enum that the user wrote, or the empty one of `catalog!`.

use errcodes_table::{Rule, Word, all_of};
use proc_macro2::{Ident, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Path, Token, Visibility};

use crate::attribute;
use crate::diagnostic::Diagnostics;
use crate::settings::Settings;

/// The parts of an enum that the generator uses.
pub(crate) struct Item {
    /// The attributes that are not ours.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
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
    pub(crate) fn named(name: Ident, doc: Attribute) -> Self {
        Self {
            attributes: vec![doc],
            visibility: Visibility::Public(syn::token::Pub { span: Span::call_site() }),
            name,
            generics: Generics::default(),
            origin: Origin::Table,
        }
    }

    /// Reads the input of `catalog!`. Returns `None` if it is not an enum.
    pub(crate) fn of_catalog(input: TokenStream, diagnostics: &mut Diagnostics) -> Option<(Self, Settings)> {
        let Some((mut item, variants, settings)) = Self::parse(input, diagnostics) else {
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
        if !item.generics.params.is_empty() || item.generics.where_clause.is_some() {
            diagnostics
                .code(item.generics.span(), Rule::GenericsInCatalog, "the enum in `catalog!` has generic parameters")
                .help("delete them");
        }
        item.attributes =
            item.attributes.into_iter().filter_map(|attribute| without_own_derives(attribute, diagnostics)).collect();
        Some((Self { generics: Generics::default(), ..item }, settings))
    }

    /// Reads the input of the derive. Returns `None` if it is not an enum.
    pub(crate) fn of_derive(input: TokenStream, diagnostics: &mut Diagnostics) -> Option<(Self, Settings)> {
        let (item, variants, settings) = Self::parse(input, diagnostics)?;
        Some((Self { origin: Origin::User(variants), ..item }, settings))
    }

    fn parse(input: TokenStream, diagnostics: &mut Diagnostics) -> Option<(Self, Vec<ItemVariant>, Settings)> {
        let parsed: DeriveInput = match syn::parse2(input) {
            Ok(parsed) => parsed,
            Err(error) => {
                diagnostics.syntax(Rule::NotAnEnum, error);
                return None;
            }
        };
        let (span, kind) = match &parsed.data {
            Data::Enum(_) => (Span::call_site(), ""),
            Data::Struct(data) => (data.struct_token.span, "struct"),
            Data::Union(data) => (data.union_token.span, "union"),
        };
        let Data::Enum(data) = parsed.data else {
            diagnostics
                .code(span, Rule::NotAnEnum, format!("a {kind} cannot be a catalog"))
                .help("write an enum: each variant is a row of the table");
            return None;
        };
        let mut settings = Settings::of_macro(&parsed.ident, diagnostics);
        let (ours, others): (Vec<Attribute>, Vec<Attribute>) =
            parsed.attrs.into_iter().partition(|attribute| attribute.path().is_ident("catalog"));
        attribute::of_enum(&ours, parsed.ident.span(), &mut settings, diagnostics);
        let variants = data
            .variants
            .into_iter()
            .map(|variant| ItemVariant {
                row: attribute::of_variant(&variant.attrs, diagnostics),
                is_deprecated: variant.attrs.iter().any(|attribute| attribute.path().is_ident("deprecated")),
                is_catch_all: variant.attrs.iter().any(is_catch_all),
                is_shown_by_thiserror: variant.attrs.iter().any(|attribute| attribute.path().is_ident("error")),
                name: variant.ident,
                fields: variant.fields,
            })
            .collect();
        let item = Self {
            attributes: others,
            visibility: parsed.vis,
            name: parsed.ident,
            generics: parsed.generics,
            origin: Origin::Table,
        };
        Some((item, variants, settings))
    }

    /// Returns `true` for an enum whose values are its variants: it has `ALL` and lookups.
    pub(crate) fn is_plain(&self) -> bool {
        match &self.origin {
            Origin::Table => true,
            Origin::User(variants) => {
                self.generics.params.is_empty() && variants.iter().all(|variant| variant.fields.is_empty())
            }
        }
    }
}

fn is_catch_all(attribute: &Attribute) -> bool {
    let words = [("serde", "other"), ("num_enum", "catch_all"), ("num_enum", "default"), ("strum", "default")];
    words.iter().any(|(path, word)| {
        attribute.path().is_ident(path) && attribute.parse_args::<Path>().is_ok_and(|given| given.is_ident(word))
    })
}

/// What `catalog!` generates itself.
const DERIVED: [&str; 9] = ["Clone", "Copy", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "ErrorCatalog"];

/// Returns a `derive` without the traits that `catalog!` implements or that cannot be derived, and reports them.
fn without_own_derives(attribute: Attribute, diagnostics: &mut Diagnostics) -> Option<Attribute> {
    if !attribute.path().is_ident("derive") {
        return Some(attribute);
    }
    let Ok(paths) = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
        return Some(attribute);
    };
    let is_own = |path: &Path| {
        let last = path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        DERIVED.contains(&last.as_str()) || last == "Default"
    };
    let (own, others): (Vec<Path>, Vec<Path>) = paths.into_iter().partition(is_own);
    let Some(first) = own.first() else { return Some(attribute) };
    let names: Vec<String> = own.iter().filter_map(|path| Some(path.segments.last()?.ident.to_string())).collect();
    let is_default = |name: &String| name == "Default";
    let title = if names.iter().all(is_default) {
        "`Default` cannot be derived: no row is the default".to_owned()
    } else {
        let own = names.iter().filter(|name| !is_default(name)).map(String::as_str);
        format!("`catalog!` already implements {}", all_of(own))
    };
    let diagnostic = diagnostics.code(first.span(), Rule::ConflictingDerive, title);
    if names.iter().any(is_default) {
        diagnostic.help("write `impl Default` yourself, and remove it from `derive`");
    } else {
        diagnostic.help("remove it from `derive`");
    }
    (!others.is_empty()).then(|| syn::parse_quote_spanned!(attribute.span()=> #[derive(#(#others),*)]))
}
