//! The macros of errcodes. Use them through `errcodes-runtime`, which re-exports them and documents what they generate.

use proc_macro::TokenStream;

/// The table writes the enum.
#[proc_macro]
pub fn catalog(input: TokenStream) -> TokenStream {
    errcodes_codegen::expand::catalog(input.into()).into()
}

/// You write the enum; the table is held against it, both ways.
#[proc_macro_derive(ErrorCatalog, attributes(catalog))]
pub fn derive_error_catalog(input: TokenStream) -> TokenStream {
    errcodes_codegen::expand::derive(input.into()).into()
}
