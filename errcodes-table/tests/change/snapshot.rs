//! Every pair of neighbors of `revisions/`, and what is said about it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use errcodes_table::compare::{Comparison, Rule, compare};

use crate::load::load;

/// The pairs of neighbors: family, old revision, new revision.
pub(crate) fn pairs() -> Vec<(String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/change/revisions");
    let names = |folder: &Path| {
        let mut names: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let mut pairs = Vec::new();
    for family in names(&folder).into_iter().filter(|name| folder.join(name).is_dir()) {
        let revisions: Vec<String> = names(&folder.join(&family))
            .into_iter()
            .filter_map(|name| Some(name.strip_suffix(".csv")?.to_owned()))
            .collect();
        for pair in revisions.windows(2) {
            pairs.push((family.clone(), pair[0].clone(), pair[1].clone()));
        }
    }
    pairs
}

/// The rules with the number of their changes; changes of texts together.
fn verdict(comparison: &Comparison) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for change in comparison.changes() {
        let id = change.rule.id();
        let name = match change.rule {
            _ if id.starts_with("text-") => "text".to_owned(),
            Rule::ValueBlanked | Rule::ValueFilled | Rule::ValueChanged => {
                format!("{id}:{}", change.column.as_deref().unwrap_or_default())
            }
            _ => id.to_owned(),
        };
        *counts.entry(name).or_default() += 1;
    }
    counts.into_iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
}

/// The table of verdicts: the last column says why a verdict is not the one that was expected before this was written.
#[test]
fn every_pair_of_neighbors_has_the_verdict_that_is_written_down() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/change/verdicts.tsv");
    let known = std::fs::read_to_string(&path).unwrap();
    let mut notes: BTreeMap<String, &str> = BTreeMap::new();
    for line in known.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        notes.insert(cells[..3].join("\t"), cells.get(5).copied().unwrap_or_default());
    }
    let mut lines = String::from("family\told\tnew\tclass\trules\tnote\n");
    for (family, old, new) in pairs() {
        let file = |revision: &str| load(&format!("revisions/{family}/{revision}.csv"));
        let comparison = compare(&file(&old), &file(&new));
        let class = comparison.class().map_or("none", |class| class.name());
        let pair = format!("{family}\t{old}\t{new}");
        let note = notes.get(&pair).copied().unwrap_or_default();
        writeln!(lines, "{pair}\t{class}\t{}\t{note}", verdict(&comparison)).unwrap();
    }
    if std::env::var_os("UPDATE_VERDICTS").is_some() {
        std::fs::write(&path, &lines).unwrap();
    }
    let different: Vec<(&str, &str)> = lines.lines().zip(known.lines()).filter(|(is, was)| is != was).collect();
    assert!(different.is_empty() && lines.lines().count() == known.lines().count(), "{different:#?}");
}
