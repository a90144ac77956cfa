//! The arguments of `cargo errcodes import`.

use std::path::PathBuf;

use crate::output::Format;

/// Make a table from a partner's document, and make it again at the next revision.
///
/// An argument whose first lines are `#! …`, the recipe, is a table, and is imported again; any other is a document, and
/// is listed with a recipe for a start.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Tables with a recipe, or one document; without any, the tables of `errcodes.toml` that have a recipe are checked.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<String>,
    /// Write a new table from the document, the recipe on top.
    #[arg(long, value_name = "TABLE")]
    pub(super) to: Option<PathBuf>,
    /// With --to: a file with the recipe, instead of the one that is proposed.
    #[arg(long, value_name = "FILE", requires = "to")]
    pub(super) recipe: Option<PathBuf>,
    /// The document to read instead of the one that the recipe names; `NAME=FILE` where it names several.
    #[arg(long, value_name = "FILE")]
    pub(super) from: Vec<String>,
    /// Write nothing; the exit status is 1 if the table is not what the document and the recipe say.
    #[arg(long)]
    pub(super) check: bool,
    /// Confirm that this number of rows is gone.
    #[arg(long, value_name = "N")]
    pub(super) gone: Option<usize>,
    /// The error has a new key: your columns go with it.
    #[arg(long, value_name = "OLD=NEW", value_parser = pair)]
    pub(super) moved: Vec<(String, String)>,
    /// The key belongs to another error now: your columns of its row become blank.
    #[arg(long, value_name = "KEY")]
    pub(super) reused: Vec<String>,
    /// How the diagnostics are written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (old, new) = text.split_once('=').ok_or("write it as OLD=NEW")?;
    Ok((old.to_owned(), new.to_owned()))
}
