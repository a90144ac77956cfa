//! The guide: from the first table to what a pipeline shows about it.
//!
//! 1. [First table](first_table): from a document to a lookup that the compiler does.
//! 2. [The header](header): types, modifiers, languages, and the columns with a meaning of their own.
//! 3. [Codes, names and keys](keys_and_lists): what is sent, what names a row, numbers without names, lists, ranges and templates.
//! 4. [The two macros](macros): who writes the enum, the attribute, and what is generated.
//! 5. [Build script](build_script): the same items in a file.
//! 6. [Messages](messages): values and languages, and a whole web service.
//! 7. [Unknown codes](unknown_codes): what a peer may send.
//! 8. [Wire formats](wire_formats): JSON, problem details, SOAP faults.
//! 9. [Diagnostics](diagnostics): how to read one, and its rule.
//! 10. [Warnings](warnings): what is probably not meant, and how to accept it.
//! 11. [Rules](rules): every rule with its explanation and an example.
//! 12. [Continuous integration](ci): the commands and their formats.
//! 13. [Import](import): a table from a partner's document, and again at the next revision.
//! 14. [Editors and rustdoc](editors): search, hover, go to definition, rename, and when rust-analyzer sees a new table.
//! 15. [When the document changes](when_the_document_changes): compare, merge, accept, tell your users.
//! 16. [Explain](explain): a row by its code, name or words, in the terminal.
//! 17. [Reference page](doc): all tables as one HTML page.
//! 18. [Export](export): the same list as JSON, Markdown, TypeScript and OpenAPI.
//! 19. [Limits](limits): how much of an input is read.
//!
//! Small programs are in the folder `examples` of the crate's repository; `cargo run --example lookup` runs one.
//!
//! This module exists in the documentation only.

/// Declares each page: a module whose documentation is the Markdown file of its name.
macro_rules! pages {
    ($($page:ident)+) => {$(
        pub mod $page {
            #![doc = include_str!(concat!(stringify!($page), ".md"))]
        }
    )+};
}

pages! {
    build_script
    ci
    diagnostics
    doc
    editors
    explain
    export
    first_table
    header
    import
    keys_and_lists
    limits
    macros
    messages
    rules
    unknown_codes
    warnings
    when_the_document_changes
    wire_formats
}
