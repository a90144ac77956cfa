//! What the macros report: entries of `#[catalog(…)]`, each alone, and variants.

use errcodes_codegen::expand;
use proc_macro2::TokenStream;
use syn::{Item, LitStr};

/// Returns the errors of an expansion.
fn errors(expand: fn(TokenStream) -> TokenStream, source: &str) -> Vec<String> {
    let file: syn::File = syn::parse2(expand(source.parse().expect("Rust"))).expect("items");
    let messages = file.items.into_iter().filter_map(|item| match item {
        Item::Macro(item) if item.mac.path.segments.last()?.ident == "compile_error" => Some(item.mac.tokens),
        _ => None,
    });
    messages.map(|text| syn::parse2::<LitStr>(text).expect("a text").value()).collect()
}

#[test]
fn an_entry_in_the_form_of_another_is_answered_with_its_own() {
    for (entry, title, form) in [
        ("spec(\"a.csv\")", "`spec` takes one value", "spec = \"specs/errors.csv\""),
        ("table", "`table` takes one value", "table = \"code,name\\n…\""),
        ("prefix(\"E\")", "`prefix` takes one value", "prefix = \"E\""),
        ("display(message)", "`display` takes one value", "display = \"message\""),
        ("base(\"https://a.example/\")", "`base` takes one value", "base = \"https://errors.example.com/#shop-\""),
        ("crate(errcodes)", "`crate` takes one value", "crate = path"),
        ("only = \"a\"", "`only` takes a list in parentheses", "only(column = \"value\")"),
        ("skip = \"a\"", "`skip` takes a list in parentheses", "skip(column)"),
        ("link = a", "`link` takes a list in parentheses", "link(column = Enum in \"specs/other.csv\")"),
        ("into = All", "`into` takes a list in parentheses", "into(Enum in \"specs/all.csv\")"),
        ("impls = \"serde\"", "`impls` takes a list in parentheses", "impls(serde)"),
        ("no = display", "`no` takes a list in parentheses", "no(display)"),
        (
            "require_locales = \"en\"",
            "`require_locales` takes a list in parentheses",
            "require_locales(\"en\", \"ja\")",
        ),
        ("allow = \"lost-zeros\"", "`allow` takes a list in parentheses", "allow(rule-id)"),
    ] {
        let errors = errors(expand::catalog, &format!("#[catalog({entry})] pub enum ShopError {{}}"));
        let [error] = errors.as_slice() else { panic!("{entry}: {errors:?}") };
        assert!(error.starts_with(title) && error.contains(&format!("write `{form}`")), "{entry}: {error}");
    }
}

#[test]
fn a_variant_that_another_derive_reads_unknown_values_as_is_a_catch_all() {
    for (attribute, title) in [
        ("#[serde(other)]", "`Rest` is not a row: a catalog has no catch-all variant"),
        ("#[num_enum(catch_all)]", "`Rest` is not a row: a catalog has no catch-all variant"),
        ("#[num_enum(default)]", "`Rest` is not a row: a catalog has no catch-all variant"),
        ("#[strum(default)]", "`Rest` is not a row: a catalog has no catch-all variant"),
        // The same words elsewhere mean something else.
        ("#[serde(skip)]", "no row `Rest`"),
        ("#[strum(disabled)]", "no row `Rest`"),
        ("#[strum = \"default\"]", "no row `Rest`"),
        ("", "no row `Rest`"),
    ] {
        let source = format!("#[catalog(table = \"code\\nA1\\n\")] enum ShopError {{ A1, {attribute} Rest }}");
        let errors = errors(expand::derive, &source);
        let [error] = errors.as_slice() else { panic!("{attribute}: {errors:?}") };
        assert!(error.starts_with(title), "{attribute}: {error}");
    }
}
