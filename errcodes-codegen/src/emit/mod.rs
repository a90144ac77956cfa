//! Emit: a plan becomes Rust items. Users read them in `cargo expand`, so they are kept small.

mod accessors;
mod cells;
mod choices;
mod columns;
mod conversions;
mod docs;
mod entries;
mod errors;
mod into;
mod item;
mod lists;
mod lookups;
mod messages;
mod order;
mod patterns;
mod places;
mod ranges;
mod row_docs;
mod tokens;
mod types;
mod variants;

use errcodes_table::upper_camel;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt as _;

use crate::bind::Plan;

/// The hidden module of the runtime whose contract this generator follows.
const CONTRACT: &str = "__private1";

/// Generates the items of one catalog.
pub(crate) fn emit(plan: &Plan<'_>) -> TokenStream {
    let names = Names::new(plan);
    let written = item::written_enum(plan);
    let choices = plan.columns.iter().filter_map(|column| choices::items(plan, &names, column));
    let contract = &names.contract;
    let allow = allow_in_items(plan);
    let inner: TokenStream = [
        variants::helpers(plan, &names),
        columns::statics(plan, &names),
        item::inherent(plan, &names),
        entries::catalog_impl(plan, &names),
        messages::values(plan, &names),
        conversions::impls(plan, &names),
        into::impls(plan, &names),
    ]
    .into_iter()
    .collect();
    quote! {
        #written
        #(#choices)*
        #allow
        const _: () = {
            use #contract as __rt;
            #inner
        };
    }
}

/// Lints that are allowed on the enum of `catalog!`, since the program cannot change it.
///
/// Lints skip a macro's items as foreign code, but not those that a build script writes.
fn allow_on_enum(plan: &Plan<'_>, is_camel: bool) -> TokenStream {
    let camel = (!is_camel).then(|| quote!(non_camel_case_types,));
    if !plan.settings.track {
        quote!(#[allow(#camel unreachable_pub, clippy::all, clippy::pedantic)])
    } else if is_camel {
        TokenStream::new()
    } else {
        quote!(#[allow(#camel)])
    }
}

/// The same for the other items. A program need not use every accessor, nor every variant that it must have.
fn allow_in_items(plan: &Plan<'_>) -> TokenStream {
    if plan.settings.track {
        quote!(#[allow(dead_code, deprecated)])
    } else {
        quote!(#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)])
    }
}

/// The names that the parts of an expansion share.
struct Names {
    /// The enum.
    item: Ident,
    /// Its name as text.
    text: String,
    /// The path of the runtime's hidden module.
    contract: TokenStream,
    /// How many variants there are.
    count: usize,
}

impl Names {
    fn new(plan: &Plan<'_>) -> Self {
        let contract = Ident::new(CONTRACT, Span::call_site());
        let contract = if let Some(path) = &plan.settings.runtime {
            quote!(#path::#contract)
        } else {
            quote!(::errcodes::#contract)
        };
        // The user's own span, so that an editor can rename the enum.
        let item = plan.item.name.clone();
        let text = item.unraw().to_string();
        Self { item, text, contract, count: plan.variants.len() }
    }

    /// Returns the static of a column.
    fn column(name: &str) -> Ident {
        format_ident!("COLUMN_{}", name.to_uppercase())
    }

    /// The enum of an `enum` column.
    fn choice(&self, column: &str) -> Ident {
        format_ident!("{}{}", self.text, upper_camel(column))
    }
}

/// Returns the name of something that the table gives, at the place of the table's path.
fn placed(plan: &Plan<'_>, mut name: Ident) -> Ident {
    name.set_span(plan.place);
    name
}

/// An index or a count, as a literal without a suffix.
fn number(value: usize) -> proc_macro2::Literal {
    proc_macro2::Literal::usize_unsuffixed(value)
}
