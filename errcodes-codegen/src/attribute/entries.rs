//! Entries: the parts of the attribute between commas. An error in one does not hide those behind it.

use errcodes_table::Rule;
use proc_macro2::TokenTree;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

use super::refusal::Refusal;
use crate::diagnostic::Diagnostics;
use crate::syntax::Attribute;

/// Calls `read` for each `key …` between the commas; after an error it continues after the next comma.
pub(super) fn entries(
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

fn skip_entry(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
