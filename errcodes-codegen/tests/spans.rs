//! What an editor takes for the definition of a generated name: the table for what the table gives, and for the enum what
//! the user wrote.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

const TABLE: &str = r#""code:u16,name,kind:index\n1,FIRST,a\n2,SECOND,b\n""#;

/// Collects the names of an expansion, each with the source text at its span.
fn names(tokens: TokenStream, found: &mut Vec<(String, String)>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => names(group.stream(), found),
            TokenTree::Ident(name) => found.push((name.to_string(), name.span().source_text().unwrap_or_default())),
            _ => {}
        }
    }
}

/// Returns the functions, each with the source text at the span of its name.
fn functions(tokens: TokenStream) -> Vec<(String, String)> {
    let mut all = Vec::new();
    names(tokens, &mut all);
    all.windows(2).filter(|pair| pair[0].0 == "fn").map(|pair| pair[1].clone()).collect()
}

#[track_caller]
fn is_at_the_table(found: &[(String, String)], name: &str) {
    let (_, text) = found.iter().find(|(found, _)| found == name).expect("it is defined");
    assert_eq!(text, TABLE, "{name}");
}

#[test]
fn methods_are_defined_by_the_table() {
    let source = format!("#[catalog(table = {TABLE})] pub enum ShopError {{}}");
    let found = functions(errcodes_codegen::expand::catalog(source.parse().expect("Rust")));
    for name in ["code", "name", "kind", "from_code", "expect_code", "from_name", "from_kind"] {
        is_at_the_table(&found, name);
    }
    let source = format!("#[catalog(table = {TABLE})] pub enum ShopError {{ First, Second }}");
    let found = functions(errcodes_codegen::expand::derive(source.parse().expect("Rust")));
    is_at_the_table(&found, "code");
}

#[test]
fn variants_are_defined_by_the_table_and_the_enum_by_the_user() {
    let source = format!("#[catalog(table = {TABLE})] pub enum ShopError {{}}");
    let expansion = errcodes_codegen::expand::catalog(source.parse().expect("Rust"));
    let mut after_enum = expansion.clone().into_iter().skip_while(|token| token.to_string() != "enum");
    let variants = after_enum.find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    });
    let mut found = Vec::new();
    names(variants.expect("the enum has a body"), &mut found);
    is_at_the_table(&found, "First");
    is_at_the_table(&found, "Second");
    // An editor writes a new name at each mention, so each is where the user wrote the name.
    let mut all = Vec::new();
    names(expansion, &mut all);
    let mentions: Vec<_> = all.iter().filter(|(name, _)| name == "ShopError").collect();
    assert!(mentions.len() > 5, "{mentions:?}");
    assert!(mentions.iter().all(|(_, text)| text == "ShopError"), "{mentions:?}");
}
