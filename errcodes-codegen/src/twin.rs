//! Two catalogs of one name in one module: rustc would show an error for each of the items that both generate.
//!
//! A macro does not see the module that it is called in, so the file of the call is read: its groups of tokens are the
//! modules and functions. What cannot be read, or does not have the call where the compiler says, is left to rustc.

use std::fs;
use std::ops::ControlFlow;

use errcodes_table::Rule;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::diagnostic::Diagnostics;

/// Reports an enum whose name an earlier catalog of the same module has. Returns whether there is one.
pub(crate) fn refuse(name: &Ident, diagnostics: &mut Diagnostics) -> bool {
    let Some(first) = read(name) else { return false };
    diagnostics
        .code(name.span(), Rule::DuplicateEnum, format!("the module has two catalogs called `{name}`"))
        .help(format!("the first is in line {first}; give this one another name, or put it into a module of its own"));
    true
}

/// Returns the line of the earlier one.
fn read(name: &Ident) -> Option<usize> {
    if !proc_macro::is_available() {
        return None;
    }
    // Within a macro, as here, each span is one of the compiler.
    let span = name.span().unwrap();
    let source = fs::read_to_string(span.local_file()?).ok()?;
    earlier(&source, &name.to_string(), span.line(), span.column())
}

/// Returns the line of the first catalog of this name in the group of the one whose name is at this line and column, which
/// count from 1, in characters.
fn earlier(source: &str, name: &str, line: usize, column: usize) -> Option<usize> {
    // The compiler counts without it.
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let name = name.strip_prefix("r#").unwrap_or(name);
    let start: usize = source.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let here = start + source.get(start..)?.char_indices().nth(column.checked_sub(1)?)?.0;
    let here = here + if source.get(here..)?.starts_with("r#") { 2 } else { 0 };

    let enums: Vec<usize> = source.match_indices(name).map(|(at, _)| at).filter(|at| is_enum(source, *at)).collect();
    if enums.len() < 2 || !enums.contains(&here) {
        return None;
    }
    // Tokens that a macro reads from text have no place in it, so each name gets its own.
    let (mut marked, mut end) = (String::with_capacity(source.len() + enums.len() * 16), 0);
    for &at in &enums {
        marked.push_str(&source[end..at + name.len()]);
        marked.push_str(&mark(at));
        end = at + name.len();
    }
    marked.push_str(&source[end..]);
    let ControlFlow::Break(Some(first)) = search(marked.parse().ok()?, name, here) else { return None };
    // A name of the program may look like a mark, and then leads to no place of a name.
    enums.contains(&first).then(|| source[..first].matches('\n').count() + 1)
}

/// Returns whether the name at this place is that of an enum; it may go on behind it.
fn is_enum(source: &str, at: usize) -> bool {
    let before = &source[..at];
    let before = before.strip_suffix("r#").unwrap_or(before);
    before.ends_with(char::is_whitespace) && before.trim_end().ends_with("enum")
}

/// What is appended to the name at this place.
fn mark(at: usize) -> String {
    format!("__at_{at}_")
}

/// What the attributes of an item say.
#[derive(Clone, Copy, Default)]
struct Attributes {
    is_catalog: bool,
    is_conditional: bool,
}

/// Attributes that leave their item where it is. Others may remove it: `cfg`, `cfg_attr`, and macros such as those of
/// rustversion.
const KEEPING: [&str; 14] = [
    "catalog",
    "derive",
    "doc",
    "allow",
    "expect",
    "warn",
    "deny",
    "forbid",
    "deprecated",
    "must_use",
    "non_exhaustive",
    "repr",
    "serde",
    "strum",
];

impl Attributes {
    fn add(&mut self, attribute: &Group) {
        let first = attribute.stream().into_iter().next();
        let is = |known: &str| matches!(&first, Some(TokenTree::Ident(first)) if first == known);
        self.is_catalog |= is("catalog");
        self.is_conditional |= !KEEPING.into_iter().any(is);
    }
}

/// A catalog's enum: its place, and whether an attribute may decide on it.
struct Found {
    at: usize,
    is_conditional: bool,
}

/// Goes through the tokens until it is at the catalog at `here`, and breaks with the place of the first one in the same
/// group.
fn search(tokens: TokenStream, name: &str, here: usize) -> ControlFlow<Option<usize>> {
    let (mut first, mut attributes, mut before) = (None, Attributes::default(), String::new());
    for token in tokens {
        let found = match &token {
            TokenTree::Group(group) if before == "!" => within(group, name, attributes),
            _ => declared(&token, &before, name, attributes),
        };
        match (found, &token) {
            (Some(found), _) if found.at == here => {
                return ControlFlow::Break(first.filter(|_| !found.is_conditional));
            }
            (Some(found), _) if !found.is_conditional => first = first.or(Some(found.at)),
            (None, TokenTree::Group(group)) => search(group.stream(), name, here)?,
            _ => {}
        }
        read_on(&token, &mut before, &mut attributes);
    }
    ControlFlow::Continue(())
}

/// Returns the enum in the tokens of a `catalog!`, under whatever name that is called.
fn within(call: &Group, name: &str, of_call: Attributes) -> Option<Found> {
    let (mut attributes, mut before) = (Attributes { is_catalog: false, ..of_call }, String::new());
    for token in call.stream() {
        if let Some(found) = declared(&token, &before, name, attributes) {
            return Some(found);
        }
        read_on(&token, &mut before, &mut attributes);
    }
    None
}

/// Returns the catalog whose name this token is.
fn declared(token: &TokenTree, before: &str, name: &str, attributes: Attributes) -> Option<Found> {
    let TokenTree::Ident(word) = token else { return None };
    if before != "enum" || !attributes.is_catalog {
        return None;
    }
    let word = word.to_string();
    let word = word.strip_prefix("r#").unwrap_or(&word);
    let at = word.strip_prefix(name)?.strip_prefix("__at_")?.strip_suffix('_')?.parse().ok()?;
    Some(Found { at, is_conditional: attributes.is_conditional })
}

/// Keeps a word or a sign for the token after it, and the attributes until their item ends.
fn read_on(token: &TokenTree, before: &mut String, attributes: &mut Attributes) {
    match token {
        TokenTree::Group(group) if before == "#" => attributes.add(group),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => *attributes = Attributes::default(),
        TokenTree::Punct(punct) if punct.as_char() == ';' => *attributes = Attributes::default(),
        _ => {}
    }
    // Neither a group nor a literal, which may be a whole table, is a word.
    *before = if let TokenTree::Ident(_) | TokenTree::Punct(_) = token { token.to_string() } else { String::new() };
}

#[cfg(test)]
mod tests {
    /// Returns the line of the one before that whose name `@` is in front of.
    fn earlier(source: &str) -> Option<usize> {
        let at = source.find('@').expect("one is marked");
        let (line, column) =
            (source[..at].lines().count(), source[..at].lines().last().expect("a line").chars().count());
        super::earlier(&source.replace('@', ""), "E", line, column + 1)
    }

    #[test]
    fn one_module_has_one_catalog_of_a_name() {
        for (source, line) in [
            ("catalog! { #[catalog(table = \"\")] enum E {} }\ncatalog! { #[catalog(table = \"\")] enum @E {} }", 1),
            ("\nerrcodes::catalog! { #[catalog()] pub enum\n E {} } codes!(#[catalog()] /* あ */ enum @E {});", 3),
            ("fn f() { mod m {\r\n c! { #[catalog()] enum E {} }\r\n c! { #[catalog()] enum @E {} } } }", 2),
            ("#[derive(ErrorCatalog)]\n#[catalog()]\nenum E { A }\n#[catalog()] pub enum @E { A }", 3),
            ("#[catalog()] enum E { A } c! { #[catalog()] enum @E {} }", 1),
            ("c! { #[catalog()] enum E {} } #[catalog()] pub(crate) enum @E { A }", 1),
            ("c! { #[catalog()] enum r#E {} } c! { #[catalog()] enum @r#E {} }", 1),
            ("\u{feff}c! { #[catalog()] enum E {} }\n\n#[cfg(a)] mod m {}\nc! { #[catalog()] enum @E {} }", 1),
            ("c! { #[catalog()] enum E {} }\nc! { #[catalog()] enum E {} }\nc! { #[catalog()] enum @E {} }", 1),
            (
                "/// E\nenum Error {} /* enum E */\n#[doc = \"enum E\"] c! { #[catalog()] enum E {} } c! { #[catalog()] enum @E {} }",
                3,
            ),
        ] {
            assert_eq!(earlier(source), Some(line), "{source}");
        }
    }

    #[test]
    fn others_are_left_to_the_compiler() {
        for source in [
            "c! { #[catalog()] enum @E {} } c! { #[catalog()] enum E {} }",
            "c! { #[catalog()] enum E {} } mod m { c! { #[catalog()] enum @E {} } }",
            "mod m { c! { #[catalog()] enum E {} } } c! { #[catalog()] enum @E {} }",
            "fn f() { c! { #[catalog()] enum E {} } } fn g() { c! { #[catalog()] enum @E {} } }",
            "c! { #[catalog()] enum E {} } c! { #[catalog()] enum @F {} }",
            "c! { #[catalog()] enum EE {} } c! { #[catalog()] enum @E {} }",
            "#[cfg(a)] c! { #[catalog()] enum E {} } #[cfg(not(a))] c! { #[catalog()] enum @E {} }",
            "#[cfg(a)] c!(#[catalog()] enum E {}); c! { #[catalog()] enum @E {} }",
            "c! { #[catalog()] enum E {} } #[cfg(a)] #[doc(hidden)] c! { #[catalog()] enum @E {} }",
            "c! { #[cfg(a)] #[catalog()] enum E {} } c! { #[catalog()] enum @E {} }",
            "c! { #[catalog()] enum E {} } c! { #[catalog()] #[cfg_attr(a, b)] #[cfg(a)] enum @E {} }",
            "#[rustversion::since(1.90)] c! { #[catalog()] enum E {} } c! { #[catalog()] enum @E {} }",
            "#[cfg_attr(a, cfg(b))] c! { #[catalog()] enum E {} } c! { #[catalog()] enum @E {} }",
            "c! { #[catalog()] enum/**/E__at_3_ {} } mod m { c! { #[catalog()] enum E {} } } c! { #[catalog()] enum @E {} }",
            "c! { #[catalog()] enum/**/E__at_99999_ {} } mod m { c! { #[catalog()] enum E {} } } c! { #[catalog()] enum @E {} }",
            "enum E {} c! { #[catalog()] enum @E {} }",
            "#[cfg(a)] #[catalog()] enum E { A } #[catalog()] enum @E { A }",
            "#[catalog()] enum E { A } mod m { #[catalog()] enum @E { A } }",
            "#[catalog()] struct E; enum E {} #[catalog()] enum @E { A }",
            "c! { enum E {} } c! { #[catalog()] enum @E {} }",
            "// c! { #[catalog()] enum E {} }\nc! { #[catalog()] enum @E {} }",
            "const T: &str = \"c! { #[catalog()] enum E {} }\"; c! { #[catalog()] enum @E {} }",
            "c! { #[catalog()] enum E {} } c! { #[catalog()] enum E @ {} }",
            "c! { #[catalog()] enum E {} c! { #[catalog()] enum @E {} }",
        ] {
            assert_eq!(earlier(source), None, "{source}");
        }
        let source = "c! { #[catalog()] enum E {} }\nc! { #[catalog()] enum E {} }\n";
        for (line, column) in [(0, 0), (0, 1), (1, 0), (2, 0), (2, 1_000), (9, 1), (usize::MAX, usize::MAX)] {
            assert_eq!(super::earlier(source, "E", line, column), None, "{line}:{column}");
        }
        assert_eq!(super::earlier("", "E", 1, 1), None);
    }
}
