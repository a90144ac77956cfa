//! The grammar of `#[catalog(…)]`, one for both macros. All errors of an attribute are reported, not only the first.

use std::fmt;

use errcodes_table::{LinkTo, Only, Origin, Rule, Word, is_uri_beginning, nearest, one_of};
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Ident, Lit, LitStr, Token, parenthesized, token};

use crate::diagnostic::Diagnostics;
use crate::settings::{Feature, Omission, Settings, not_a_base, runtime_path};
use crate::syntax::{Attribute, Path};

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

/// Why an entry of the attribute is refused.
struct Refusal {
    rule: Rule,
    error: syn::Error,
    help: Option<String>,
}

impl Refusal {
    fn new(rule: Rule, span: Span, title: impl fmt::Display) -> Self {
        Self { rule, error: syn::Error::new(span, title), help: None }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    fn record(self, diagnostics: &mut Diagnostics) {
        diagnostics.syntax(self.rule, self.error);
        if let (Some(help), Some(last)) = (self.help, diagnostics.table.last_mut()) {
            last.help(help);
        }
    }
}

/// An entry that syn cannot parse.
impl From<syn::Error> for Refusal {
    fn from(error: syn::Error) -> Self {
        Self { rule: Rule::InvalidAttribute, error, help: None }
    }
}

/// A text of the attribute. It becomes a [`Word`] when its entry is complete and the list of spans is available.
struct Here {
    text: String,
    span: Span,
}

impl Here {
    fn of(text: &LitStr) -> Self {
        Self { text: text.value(), span: text.span() }
    }

    fn word(self, diagnostics: &mut Diagnostics) -> Word {
        diagnostics.word(self.text, self.span)
    }
}

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

/// Refuses `only = "x"` for `only(…)`, and `spec("x")` for `spec = "x"`.
fn refuse_form(key: &Ident, input: ParseStream<'_>) -> Result<(), Refusal> {
    let (is_list, form) = match key.to_string().as_str() {
        "spec" => (false, "spec = \"specs/errors.csv\""),
        "table" => (false, "table = \"code,name\\n…\""),
        "prefix" => (false, "prefix = \"E\""),
        "display" => (false, "display = \"message\""),
        "base" => (false, "base = \"https://errors.example.com/#shop-\""),
        "crate" => (false, "crate = path"),
        "row" => (false, "row = \"…\""),
        "only" => (true, "only(column = \"value\")"),
        "skip" => (true, "skip(column)"),
        "link" => (true, "link(column = Enum in \"specs/other.csv\")"),
        "into" => (true, "into(Enum in \"specs/all.csv\")"),
        "impls" => (true, "impls(serde)"),
        "no" => (true, "no(display)"),
        "require_locales" => (true, "require_locales(\"en\", \"ja\")"),
        "allow" => (true, "allow(rule-id)"),
        _ => return Ok(()),
    };
    let is_other = if is_list { !input.peek(token::Paren) } else { input.peek(token::Paren) || !input.peek(Token![=]) };
    if !is_other {
        return Ok(());
    }
    let title =
        if is_list { format!("`{key}` takes a list in parentheses") } else { format!("`{key}` takes one value") };
    Err(Refusal::new(Rule::InvalidAttribute, key.span(), title).help(format!("write `{form}`")))
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

/// Reads what the problem types begin with.
fn base(input: ParseStream<'_>) -> Result<String, Refusal> {
    let base = quoted(input, "the beginning of a URI")?;
    if is_uri_beginning(&base.text) {
        return Ok(base.text);
    }
    let (title, help) = not_a_base(&base.text);
    Err(Refusal::new(Rule::InvalidSetting, base.span, title).help(help))
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

/// Calls `read` for each `key …` between the commas; after an error it continues after the next comma.
fn entries(
    attribute: &Attribute,
    diagnostics: &mut Diagnostics,
    mut read: impl FnMut(&Ident, ParseStream<'_>, &mut Diagnostics) -> Result<(), Refusal>,
) {
    let parsed = attribute.parse_list(|input| {
        while !input.is_empty() {
            let entry = keyword(input).and_then(|key| read(&key, input, diagnostics));
            if let Err(refusal) = entry {
                refusal.record(diagnostics);
                skip_entry(input)?;
            } else if !input.is_empty() && !input.peek(Token![,]) {
                diagnostics.syntax(Rule::InvalidAttribute, input.error("expected `,`"));
                skip_entry(input)?;
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    });
    if let Err(error) = parsed {
        diagnostics.syntax(Rule::InvalidAttribute, error);
    }
}

/// Reads the key of an entry. A path without one is the habit of other macros.
fn keyword(input: ParseStream<'_>) -> Result<Ident, Refusal> {
    if let Ok(text) = input.fork().parse::<LitStr>() {
        let text = text.value();
        let key = if text.contains('\n') { "table" } else { "spec" };
        let refusal = Refusal::new(Rule::InvalidAttribute, input.span(), "expected a key before the text");
        return Err(refusal.help(format!("write `{key} = {text:?}`")));
    }
    Ok(Ident::parse_any(input)?)
}

/// `lost-zeros`, the id of a rule.
fn rule(input: ParseStream<'_>) -> syn::Result<Here> {
    let expected =
        |error: &syn::Error| syn::Error::new(error.span(), "expected the id of a rule, such as `lost-zeros`");
    let first = Ident::parse_any(input).map_err(|error| expected(&error))?;
    let mut text = first.to_string();
    while input.parse::<Option<Token![-]>>()?.is_some() {
        text.push('-');
        text.push_str(&Ident::parse_any(input).map_err(|error| expected(&error))?.to_string());
    }
    Ok(Here { text, span: first.span() })
}

fn skip_entry(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

fn value<T: syn::parse::Parse>(input: ParseStream<'_>) -> syn::Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `column = "a" | "b"`.
fn condition(input: ParseStream<'_>) -> syn::Result<(Here, Vec<Here>)> {
    let column = word(input)?;
    input.parse::<Token![=]>()?;
    let values = Punctuated::<Lit, Token![|]>::parse_separated_nonempty(input)?;
    let values = values.iter().map(literal).collect::<syn::Result<_>>()?;
    Ok((column, values))
}

/// `column = Enum in "table.csv"`.
fn link(input: ParseStream<'_>) -> syn::Result<(Here, TokenStream, Here)> {
    let column = word(input)?;
    input.parse::<Token![=]>()?;
    let (target, table) = larger(input)?;
    Ok((column, target, table))
}

/// `Enum in "table.csv"`.
fn larger(input: ParseStream<'_>) -> syn::Result<(TokenStream, Here)> {
    let target = Path::parse(input)?;
    input.parse::<Token![in]>()?;
    let table: LitStr = input.parse()?;
    Ok((target.tokens(), Here::of(&table)))
}

/// `(item, item, …)`.
fn list<T>(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<Vec<T>> {
    let content;
    parenthesized!(content in input);
    let items = Punctuated::<T, Token![,]>::parse_terminated_with(&content, item);
    while items.is_err() && !content.is_empty() {
        // Tokens that are left would be reported as a second error.
        content.parse::<TokenTree>()?;
    }
    Ok(items?.into_iter().collect())
}

fn word(input: ParseStream<'_>) -> syn::Result<Here> {
    let ident = Ident::parse_any(input)
        .map_err(|error| syn::Error::new(error.span(), "expected a column name without quotes"))?;
    Ok(Here { text: ident.unraw().to_string(), span: ident.span() })
}

fn quoted(input: ParseStream<'_>, what: &str) -> syn::Result<Here> {
    let text: LitStr =
        input.parse().map_err(|error| syn::Error::new(error.span(), format!("expected {what} in quotes")))?;
    Ok(Here::of(&text))
}

fn choice<T: Copy>(ident: &Ident, choices: &[(&str, T)]) -> Result<T, Refusal> {
    let found = choices.iter().find(|(name, _)| ident == name);
    found.map(|&(_, choice)| choice).ok_or_else(|| {
        let names = choices.iter().map(|&(name, _)| name);
        Refusal::new(Rule::UnknownSetting, ident.span(), format!("`{ident}` is not an impl"))
            .help(instead(&ident.to_string(), names))
    })
}

/// Returns the text of a literal as a cell of a table has it.
fn literal(lit: &Lit) -> syn::Result<Here> {
    let text = match lit {
        Lit::Str(text) => text.value(),
        Lit::Int(number) if number.suffix().is_empty() => number.base10_digits().to_owned(),
        Lit::Bool(bool) => bool.value.to_string(),
        _ => {
            return Err(syn::Error::new(lit.span(), "expected a string, an integer or a boolean"));
        }
    };
    Ok(Here { text, span: lit.span() })
}

fn unknown(key: &Ident, known: &[&str]) -> Refusal {
    Refusal::new(Rule::UnknownSetting, key.span(), format!("unknown key `{key}`"))
        .help(instead(&key.to_string(), known.iter().copied()))
}

/// Returns the help for a word that does not exist.
fn instead<'k>(given: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    match nearest(given, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected {}", one_of(known)),
    }
}
