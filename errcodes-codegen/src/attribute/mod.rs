//! The grammar of `#[catalog(…)]`, one for both macros. All errors of an attribute are reported, not only the first.

mod entries;
mod refusal;
mod values;

use errcodes_table::{LinkTo, Only, Origin, Rule, Word};
use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, Lit, LitStr, Token};

use crate::diagnostic::Diagnostics;
use crate::settings::{Feature, Omission, Settings, runtime_path};
use crate::syntax::Attribute;
use entries::entries;
use refusal::{Refusal, choice, refuse_form, unknown};
use values::{Here, base, condition, larger, link, list, literal, quoted, rule, value, word};

const KEYS: [&str; 14] = [
    "spec",
    "table",
    "only",
    "skip",
    "link",
    "into",
    "prefix",
    "impls",
    "no",
    "display",
    "require_locales",
    "base",
    "allow",
    "crate",
];

/// Reads the attributes of the enum into `settings`.
pub(crate) fn of_enum(attributes: &[Attribute], name: Span, settings: &mut Settings, diagnostics: &mut Diagnostics) {
    let mut twice = false;
    for attribute in attributes {
        entries(attribute, diagnostics, |key, input, diagnostics| {
            refuse_form(key, input)?;
            entry(key, input, settings, &mut twice, diagnostics)
        });
    }
    if settings.selection.table.is_none() && !twice && !diagnostics.has_errors() {
        let at = attributes.first().map_or(name, |attribute| attribute.pound);
        diagnostics
            .code(at, Rule::MissingTable, "no table: `spec` is missing")
            .help("add `#[catalog(spec = \"specs/errors.csv\")]`, with the path relative to the folder of Cargo.toml");
    }
}

/// Reads one entry of the attribute, of which the key is read.
fn entry(
    key: &Ident,
    input: ParseStream<'_>,
    settings: &mut Settings,
    twice: &mut bool,
    diagnostics: &mut Diagnostics,
) -> Result<(), Refusal> {
    match key.to_string().as_str() {
        word @ ("spec" | "table") => {
            let text = value::<LitStr>(input)?;
            let text = Here::of(&text).word(diagnostics);
            let at = if word == "spec" { Origin::File(text) } else { Origin::Inline(text) };
            match &settings.selection.table {
                Some(known) => {
                    *twice = true;
                    refuse_second_table(known, &at, key.span(), diagnostics);
                }
                None => settings.selection.table = Some(at),
            }
            Ok(())
        }
        "only" => {
            for (column, values) in list(input, condition)? {
                let column = column.word(diagnostics);
                let values = values.into_iter().map(|value| value.word(diagnostics)).collect();
                settings.selection.only.push(Only { column, values });
            }
            Ok(())
        }
        "skip" => {
            settings.selection.skip.extend(list(input, word)?.into_iter().map(|column| column.word(diagnostics)));
            Ok(())
        }
        "link" => {
            for (column, target, table) in list(input, link)? {
                let link = LinkTo { column: column.word(diagnostics), table: table.word(diagnostics) };
                settings.add_link(link, Some(target));
            }
            Ok(())
        }
        "into" => {
            for (target, table) in list(input, larger)? {
                settings.selection.into.push(table.word(diagnostics));
                settings.larger.push((Some(target), key.span()));
            }
            Ok(())
        }
        "prefix" => {
            input.parse::<Token![=]>()?;
            let prefix = quoted(input, "the beginning of a name")?.word(diagnostics);
            once(&mut settings.selection.prefix, prefix, key, diagnostics);
            Ok(())
        }
        "impls" => {
            const FEATURES: [Feature; 4] = [Feature::Serialize, Feature::Deserialize, Feature::Serde, Feature::Http];
            for ident in list(input, Ident::parse_any)? {
                let feature = choice(&ident, &FEATURES.map(|feature| (feature.word(), feature)))?;
                settings.impls.push((feature, ident.span()));
            }
            Ok(())
        }
        "no" => {
            for ident in list(input, Ident::parse_any)? {
                settings.no.push(choice(&ident, &[("display", Omission::Display), ("error", Omission::Error)])?);
            }
            Ok(())
        }
        "display" => {
            input.parse::<Token![=]>()?;
            let column = quoted(input, "the name of a column")?.word(diagnostics);
            once(&mut settings.display, column, key, diagnostics);
            Ok(())
        }
        "require_locales" => {
            let tags = list(input, |input| quoted(input, "a language"))?;
            if tags.is_empty() {
                let title = "`require_locales` names no language";
                return Err(Refusal::new(Rule::InvalidAttribute, key.span(), title)
                    .help("write `require_locales(\"en\", \"ja\")`"));
            }
            settings.selection.require_locales.extend(tags.into_iter().map(|tag| tag.word(diagnostics)));
            Ok(())
        }
        "base" => {
            input.parse::<Token![=]>()?;
            once(&mut settings.base, base(input)?, key, diagnostics);
            Ok(())
        }
        "allow" => {
            let rules = list(input, rule)?.into_iter().map(|rule| rule.word(diagnostics));
            settings.selection.allow.extend(rules);
            Ok(())
        }
        "crate" => {
            input.parse::<Token![=]>()?;
            if input.peek(LitStr) {
                return Err(input.error("expected a path without quotes").into());
            }
            let path = runtime_path(input)?;
            once(&mut settings.runtime, path.tokens(), key, diagnostics);
            Ok(())
        }
        "row" => Err(Refusal::new(Rule::MisplacedSetting, key.span(), "`row` belongs on a variant")
            .help("write `#[catalog(row = …)]` above the variant")),
        _ => Err(unknown(key, &KEYS)),
    }
}

/// Sets what may be set once.
fn once<T>(setting: &mut Option<T>, value: T, key: &Ident, diagnostics: &mut Diagnostics) {
    if setting.replace(value).is_some() {
        diagnostics.code(key.span(), Rule::DuplicateSetting, format!("duplicate key `{key}`"));
    }
}

fn refuse_second_table(first: &Origin, second: &Origin, span: Span, diagnostics: &mut Diagnostics) {
    let key = match (first, second) {
        (Origin::File(_), Origin::File(_)) => "spec",
        (Origin::Inline(_), Origin::Inline(_)) => "table",
        _ => {
            diagnostics
                .code(span, Rule::ConflictingSettings, "conflicting keys `spec` and `table`")
                .help("remove one of them");
            return;
        }
    };
    let title = format!("duplicate key `{key}`: an enum has exactly one table");
    diagnostics.code(span, Rule::DuplicateSetting, title);
}

/// Reads the attributes of a variant and returns the key of its row, if one is given.
pub(crate) fn of_variant(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Option<Word> {
    let mut row: Option<Word> = None;
    for attribute in attributes.iter().filter(|attribute| attribute.is("catalog")) {
        entries(attribute, diagnostics, |key, input, diagnostics| {
            if key != "row" {
                let error = unknown(key, &["row"]);
                let known = KEYS.iter().any(|known| key == known);
                return Err(if known {
                    Refusal::new(Rule::MisplacedSetting, key.span(), format!("`{key}` belongs on the enum"))
                } else {
                    error
                });
            }
            refuse_form(key, input)?;
            input.parse::<Token![=]>()?;
            if let Ok(name) = input.fork().call(Ident::parse_any)
                && name != "true"
                && name != "false"
            {
                return Err(Refusal::new(Rule::InvalidAttribute, name.span(), format!("`{name}` is not in quotes"))
                    .help(format!("write `row = \"{name}\"`")));
            }
            let given: Lit = input.parse()?;
            let given = literal(&given)?;
            if row.is_some() {
                diagnostics.code(
                    key.span(),
                    Rule::DuplicateSetting,
                    "duplicate key `row`: a variant maps to exactly one row",
                );
            } else {
                row = Some(given.word(diagnostics));
            }
            Ok(())
        });
    }
    row
}
