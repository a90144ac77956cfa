//! The columns that tell rows apart.

use errcodes_table::nearest;

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::recipe::Recipe;
use crate::import::types::plain_name;

/// Returns the names of the columns that tell rows apart.
///
/// # Errors
///
/// The recipe names a column that it does not fill, or fills none that could be a key.
pub(crate) fn key_columns(recipe: &Recipe) -> Result<Vec<String>, Diagnostic> {
    let columns: Vec<(String, &str)> =
        recipe.main.columns.iter().map(|column| (plain_name(&column.header), column.header.as_str())).collect();
    if let Some((names, span)) = &recipe.key {
        for name in names {
            if !columns.iter().any(|(known, _)| known == name) {
                let near = nearest(name, columns.iter().map(|(known, _)| known.as_str()));
                let diagnostic =
                    Diagnostic::of(Rule::RecipeKey, format!("`key` names `{name}`, which `[columns]` does not fill"));
                return Err(match near {
                    Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                    None => diagnostic,
                }
                .at(span.clone()));
            }
        }
        return Ok(names.clone());
    }
    let words = |header: &str| -> Vec<String> {
        let base = header.split('@').next().unwrap_or_default();
        base.split(':').skip(1).map(|word| word.trim().to_owned()).collect()
    };
    // `code:u16:key(layer)`: the pair is the key.
    for (name, header) in &columns {
        for word in words(header) {
            let Some(other) = word.strip_prefix("key(").and_then(|word| word.strip_suffix(')')) else { continue };
            if columns.iter().any(|(known, _)| known == other) {
                return Ok(vec![name.clone(), other.to_owned()]);
            }
        }
    }
    let is_plain =
        |header: &str| !words(header).iter().any(|word| word == "index" || word == "optional" || word == "list");
    let well_known = ["code", "name"]
        .iter()
        .find_map(|wanted| columns.iter().find(|(name, header)| name == wanted && is_plain(header)));
    let marked = || {
        columns
            .iter()
            .find(|(_, header)| words(header).iter().any(|word| word == "key" || word == "range" || word == "blank"))
    };
    let some = well_known.or_else(marked).or_else(|| columns.first());
    some.map(|(name, _)| vec![name.clone()])
        .ok_or_else(|| Diagnostic::of(Rule::RecipeKey, "the recipe has no `[columns]`"))
}
