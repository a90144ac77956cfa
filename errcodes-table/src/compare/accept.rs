//! Accepting: one `# errcodes-allow: RULE KEY OLD -> NEW: WHY` line accepts one event and no other.

use std::collections::HashMap;

use super::change::Finding;
use super::rule::Rule;
use crate::allow::Allow;

/// Marks the findings that a line accepts, and returns the lines for changes that accept none.
pub(super) fn accept(findings: &mut [Finding], allows: &[Allow]) -> Vec<usize> {
    let is_of_a_change = |allow: &Allow| Rule::from_id(&allow.rule).is_some();
    let mut open: HashMap<(&str, &str, usize), Vec<usize>> = HashMap::new();
    for (number, allow) in allows.iter().enumerate().filter(|(_, allow)| is_of_a_change(allow)) {
        if let Some((key, more)) = &allow.key {
            open.entry((&allow.rule, key, *more)).or_default().push(number);
        }
    }
    let mut used = vec![false; allows.len()];
    for finding in findings {
        let line = finding.allow();
        let Some((key, more)) = &line.key else {
            continue;
        };
        let candidates = open.get(&(line.rule.as_str(), key.as_str(), *more));
        let found = candidates
            .into_iter()
            .flatten()
            .find(|&&number| allows.get(number).is_some_and(|allow| allow.values == line.values));
        if let Some(&number) = found {
            finding.accepted = Some(number);
            if let Some(used) = used.get_mut(number) {
                *used = true;
            }
        }
    }
    let unused = allows.iter().zip(used).enumerate();
    unused.filter(|(_, (allow, used))| is_of_a_change(allow) && !used).map(|(number, _)| number).collect()
}

impl Finding {
    /// Returns the line that accepts this finding; its reason is `WHY`.
    ///
    /// A change that has a value before and after is bound to both, so that the line does not accept the next one.
    #[must_use]
    pub fn allow(&self) -> Allow {
        let first = self.first();
        let values = first.old.as_ref().zip(first.new.as_ref());
        Allow {
            line: 0,
            rule: self.rule.id().to_owned(),
            key: Some((first.key.clone(), self.changes.len().saturating_sub(1))),
            values: values.map(|(old, new)| (old.value.clone(), new.value.clone())),
            why: "WHY".to_owned(),
        }
    }
}
