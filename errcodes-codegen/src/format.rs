//! Formatted source for readers, close to what rustfmt writes.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// The runtime's macros whose input is items.
const GATES: [&str; 2] = ["http_impls", "serde_impls"];
/// The name of a gate while it is formatted.
const STAND_IN: &str = "__errcodes_gate_";

/// Returns the items as text, or `None` if the tokens are not items.
pub(crate) fn formatted(items: &TokenStream) -> Option<String> {
    // The contents of a macro are not formatted, and those of a module are.
    let file = syn::parse2(gates_as_modules(items.clone())).ok()?;
    let text = prettyplease::unparse(&file);
    let lines = text.lines().map(|line| {
        let gate = line.trim().strip_prefix("mod ").and_then(|module| module.strip_prefix(STAND_IN));
        match gate.and_then(|gate| gate.strip_suffix(" {")) {
            Some(gate) => line.replace(&format!("mod {STAND_IN}{gate}"), &format!("__rt::{gate}!")) + "\n",
            None => format!("{line}\n"),
        }
    });
    Some(lines.collect())
}

/// Turns `__rt::serde_impls! { … }` into `mod … { … }`, also within blocks.
fn gates_as_modules(tokens: TokenStream) -> TokenStream {
    let mut written: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            written.push(token);
            continue;
        };
        // Only blocks contain items; the data of a large table is skipped.
        if group.delimiter() != Delimiter::Brace {
            written.push(group.into());
            continue;
        }
        let inner = gates_as_modules(group.stream());
        match gate(&written) {
            Some(name) => {
                written.truncate(written.len() - GATE_LENGTH);
                let module = format_ident!("{STAND_IN}{name}");
                written.extend(quote!(mod #module { #inner }));
            }
            None => written.push(Group::new(Delimiter::Brace, inner).into()),
        }
    }
    written.into_iter().collect()
}

/// `__rt`, `:`, `:`, the name, `!`.
const GATE_LENGTH: usize = 5;

/// Returns the gate whose call ends here, if one does.
fn gate(tokens: &[TokenTree]) -> Option<&'static str> {
    let call = tokens.get(tokens.len().checked_sub(GATE_LENGTH)?..)?;
    let [
        TokenTree::Ident(module),
        TokenTree::Punct(_),
        TokenTree::Punct(_),
        TokenTree::Ident(name),
        TokenTree::Punct(bang),
    ] = call
    else {
        return None;
    };
    let is_call = module == "__rt" && bang.as_char() == '!';
    GATES.into_iter().find(|gate| is_call && name == gate)
}
