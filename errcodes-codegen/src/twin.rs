//! Two `catalog!`s of one name in one module: rustc would show an error for each of the items that both generate.
//!
//! A macro does not see the module that it is called in, so the file of the call is read: its groups of tokens are the
//! modules and functions. What cannot be read, or does not have the call where the compiler says, is left to rustc.

use std::fs;
use std::ops::ControlFlow;

use errcodes_table::Rule;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::diagnostic::Diagnostics;

/// Reports an enum that an earlier `catalog!` of the same module has already. Returns whether there is one.
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
    let span = name.span().unwrap();
    let source = fs::read_to_string(span.local_file()?).ok()?;
    earlier(&source, &name.to_string(), span.line(), span.column())
}

/// Returns the line of the first `catalog!` with an enum of this name in the group of the one whose name is at this line
/// and column, which count from 1, in characters.
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
    for at in enums {
        marked.push_str(&source[end..at + name.len()]);
        marked.push_str(&mark(at));
        end = at + name.len();
    }
    marked.push_str(&source[end..]);
    let ControlFlow::Break(Some(first)) = search(marked.parse().ok()?, name, here) else { return None };
    Some(source[..first].matches('\n').count() + 1)
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

/// Goes through the tokens until it is at the call at `here`, and breaks with the place of the first one in the same group.
fn search(tokens: TokenStream, name: &str, here: usize) -> ControlFlow<Option<usize>> {
    let (mut first, mut is_conditional) = (None, false);
    let (mut is_call, mut is_attribute) = (false, false);
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            let place = if is_call { place(group, name) } else { None };
            is_conditional |= is_attribute && is_cfg(group);
            match place {
                Some((at, within)) if at == here => {
                    return ControlFlow::Break(first.filter(|_| !is_conditional && !within));
                }
                Some((at, within)) if !is_conditional && !within => first = first.or(Some(at)),
                Some(_) => {}
                None => search(group.stream(), name, here)?,
            }
            if !is_attribute && group.delimiter() == Delimiter::Brace {
                is_conditional = false;
            }
        }
        let is = |wanted| matches!(&token, TokenTree::Punct(punct) if punct.as_char() == wanted);
        if is(';') {
            is_conditional = false;
        }
        (is_call, is_attribute) = (is('!'), is('#'));
    }
    ControlFlow::Continue(())
}

/// Returns the place of the enum in the tokens of a `catalog!`, under whatever name it is called, and whether an attribute
/// `cfg` decides on it.
fn place(call: &Group, name: &str) -> Option<(usize, bool)> {
    let (mut is_ours, mut is_conditional, mut is_enum) = (false, false, false);
    for token in call.stream() {
        match token {
            TokenTree::Group(group) => {
                is_ours |= begins_with(&group, "catalog");
                is_conditional |= is_cfg(&group);
            }
            TokenTree::Ident(word) if is_enum => {
                let word = word.to_string();
                let word = word.strip_prefix("r#").unwrap_or(&word);
                let at = word.strip_prefix(name)?.strip_prefix("__at_")?.strip_suffix('_')?.parse().ok()?;
                return is_ours.then_some((at, is_conditional));
            }
            TokenTree::Ident(word) => is_enum = word == "enum",
            _ => {}
        }
    }
    None
}

fn is_cfg(attribute: &Group) -> bool {
    begins_with(attribute, "cfg")
}

/// Returns whether this is `[word …]`.
fn begins_with(group: &Group, word: &str) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket && matches!(first, Some(TokenTree::Ident(first)) if first == word)
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
            "enum E {} c! { #[catalog()] enum @E {} }",
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
