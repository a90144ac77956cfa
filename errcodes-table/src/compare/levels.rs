//! Levels: what `--deny`, `--warn` and `--allow` make of a finding.

use super::change::{Change, Finding};
use super::rule::{Class, Level, Rule};

/// The levels that flags and settings give.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    given: Vec<(Target, Level)>,
}

#[derive(Clone, Debug)]
enum Target {
    Class(Class),
    Rule(Rule),
    Key(Rule, String),
}

impl Levels {
    /// Adds a flag: a class, a rule, or `RULE=KEY` for the change of one row or column.
    ///
    /// The most specific flag wins, and the last of those that are equally specific.
    ///
    /// # Errors
    ///
    /// Returns the word that is neither a class nor a rule.
    pub fn set<'t>(&mut self, target: &'t str, level: Level) -> Result<(), &'t str> {
        let target = match target.split_once('=') {
            Some((rule, key)) => Target::Key(Rule::from_id(rule).ok_or(rule)?, key.to_owned()),
            None => match Class::from_name(target) {
                Some(class) => Target::Class(class),
                None => Target::Rule(Rule::from_id(target).ok_or(target)?),
            },
        };
        self.given.push((target, level));
        Ok(())
    }

    /// Adds the flags of `later`, which were given after these.
    #[must_use]
    pub fn then(mut self, later: &Self) -> Self {
        self.given.extend(later.given.iter().cloned());
        self
    }

    /// Returns what to do about a finding: the strictest level of its changes, and [`Level::Allow`] if it is accepted.
    #[must_use]
    pub fn of(&self, finding: &Finding) -> Level {
        if finding.accepted.is_some() {
            return Level::Allow;
        }
        finding.changes.iter().map(|change| self.of_change(change)).max().unwrap_or(Level::Allow)
    }

    fn of_change(&self, change: &Change) -> Level {
        let weight = |target: &Target| match target {
            Target::Class(class) => (*class == change.rule.class()).then_some(0),
            Target::Rule(rule) => (*rule == change.rule).then_some(1),
            Target::Key(rule, key) => (*rule == change.rule && *key == change.key).then_some(2),
        };
        let given = self.given.iter().filter_map(|(target, level)| Some((weight(target)?, *level)));
        // `max_by_key` returns the last of equal ones.
        given.max_by_key(|&(weight, _)| weight).map_or(change.rule.level(), |(_, level)| level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(keys: &[&str]) -> Finding {
        let change = |key: &&str| Change {
            rule: Rule::CodeReused,
            key: (*key).to_owned(),
            column: None,
            old_identifier: None,
            new_identifier: None,
            old: None,
            new: None,
            went_to: None,
            came_from: None,
        };
        Finding { rule: Rule::CodeReused, changes: keys.iter().map(change).collect(), pattern: None, accepted: None }
    }

    #[test]
    fn the_most_specific_flag_wins_and_then_the_last() {
        let mut levels = Levels::default();
        assert_eq!(levels.of(&finding(&["1"])), Level::Deny);
        levels.set("code-reused=1", Level::Allow).unwrap();
        levels.set("code-reused", Level::Deny).unwrap();
        levels.set("danger", Level::Deny).unwrap();
        assert_eq!(levels.of(&finding(&["1"])), Level::Allow);
        assert_eq!(levels.of(&finding(&["2"])), Level::Deny);
        levels.set("code-reused", Level::Warn).unwrap();
        assert_eq!(levels.of(&finding(&["2"])), Level::Warn);
        levels.set("code-reused=1", Level::Deny).unwrap();
        assert_eq!(levels.of(&finding(&["1"])), Level::Deny);
    }

    #[test]
    fn one_allowed_row_does_not_allow_the_others_of_its_event() {
        let mut levels = Levels::default();
        levels.set("code-reused=1", Level::Allow).unwrap();
        assert_eq!(levels.of(&finding(&["1", "2"])), Level::Deny);
    }

    #[test]
    fn unknown_words_are_refused() {
        assert_eq!(Levels::default().set("code-reusde", Level::Deny), Err("code-reusde"));
        assert_eq!(Levels::default().set("dangerous=1", Level::Deny), Err("dangerous"));
    }
}
