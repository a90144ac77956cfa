//! Folding: changes that one event explains become one finding.

use std::collections::HashMap;

use super::change::{Change, Finding, Pattern};
use super::rule::Rule;

/// So many changes of one rule and column without anything in common are still one finding.
const MANY: usize = 10;

/// What makes changes one event.
#[derive(PartialEq, Eq, Hash)]
struct Event {
    rule: Rule,
    column: Option<String>,
    pattern: Common,
}

#[derive(PartialEq, Eq, Hash)]
enum Common {
    Shift(i128),
    Words(String, String),
    Value(String, String),
    Same,
    /// Nothing: the number of the change.
    Alone(usize),
}

/// Makes findings of changes, the worst first.
pub(super) fn fold(changes: Vec<Change>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut alone = Vec::new();
    for (event, changes) in groups(changes, event) {
        if changes.len() > 1 {
            findings.push(finding(changes, event.pattern.into_pattern()));
        } else {
            alone.extend(changes);
        }
    }
    let without_pattern =
        |_, change: &Change| Event { rule: change.rule, column: column(change), pattern: Common::Same };
    for (_, changes) in groups(alone, without_pattern) {
        if changes.len() >= MANY {
            findings.push(finding(changes, Some(Pattern::Same)));
        } else {
            findings.extend(changes.into_iter().map(|change| finding(vec![change], None)));
        }
    }
    findings.sort_by_key(|finding| (finding.rule, line(finding.first())));
    findings
}

fn groups(changes: Vec<Change>, event: impl Fn(usize, &Change) -> Event) -> Vec<(Event, Vec<Change>)> {
    let mut numbers: HashMap<Event, usize> = HashMap::new();
    let mut groups: Vec<Vec<Change>> = Vec::new();
    for (at, change) in changes.into_iter().enumerate() {
        let number = *numbers.entry(event(at, &change)).or_insert(groups.len());
        match groups.get_mut(number) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    let mut events: Vec<(usize, Event)> = numbers.into_iter().map(|(event, number)| (number, event)).collect();
    events.sort_unstable_by_key(|(number, _)| *number);
    events.into_iter().map(|(_, event)| event).zip(groups).collect()
}

fn finding(mut changes: Vec<Change>, pattern: Option<Pattern>) -> Finding {
    changes.sort_by_key(|change| (change.rule, line(change)));
    let rule = changes.first().map_or(Rule::RowsReordered, |change| change.rule);
    Finding { rule, changes, pattern, accepted: None }
}

fn line(change: &Change) -> usize {
    change.new.as_ref().or(change.old.as_ref()).map_or(0, |at| at.place.line)
}

/// The column by which changes of cells are told apart; rows and columns as such have none.
fn column(change: &Change) -> Option<String> {
    let is_of_the_header = change.column.as_ref() == Some(&change.key);
    let is_choice = matches!(change.rule, Rule::ChoiceAdded | Rule::ChoiceRemoved);
    change.column.clone().filter(|_| !is_of_the_header || is_choice)
}

fn event(number: usize, change: &Change) -> Event {
    let pattern = match change.rule {
        Rule::RowAdded
        | Rule::RowRemovedDeprecated
        | Rule::RowDeprecated
        | Rule::RowRevived
        | Rule::NameRespelt
        | Rule::CodeShared
        | Rule::KeyMoved
        | Rule::KeyColumnChanged
        | Rule::CodeRespelt
        | Rule::StatusFilled
        | Rule::StatusBlanked
        | Rule::ValueFilled
        | Rule::ValueBlanked
        | Rule::ChoiceAdded
        | Rule::ChoiceRemoved
        | Rule::TextReplaced
        | Rule::TextNumber
        | Rule::TextReworded
        | Rule::TextSpelling
        | Rule::TextAdded
        | Rule::TextRemoved => Common::Same,
        Rule::StatusClassChanged
        | Rule::StatusChanged
        | Rule::ValueChanged
        | Rule::QnameChanged
        | Rule::PlaceholderChanged => Common::Value(change.before().to_owned(), change.after().to_owned()),
        Rule::CodeReused => slide(change).map_or(Common::Alone(number), Common::Shift),
        Rule::CodeChanged => match shift(change.before(), change.after()) {
            Some(shift) => Common::Shift(shift),
            None => exchanged(change, number),
        },
        Rule::NameReused | Rule::IdentifierReused | Rule::RowRetired | Rule::NameChanged | Rule::IdentifierChanged => {
            exchanged(change, number)
        }
        _ => Common::Alone(number),
    };
    // A slide of codes reuses some and leaves others free.
    let is_slide = matches!(pattern, Common::Shift(_));
    let rule = if is_slide { Rule::CodeReused } else { change.rule };
    Event { rule, column: column(change).filter(|_| !is_slide), pattern }
}

impl Common {
    fn into_pattern(self) -> Option<Pattern> {
        Some(match self {
            Self::Shift(by) => Pattern::Shift(by),
            Self::Words(before, after) => Pattern::Words(before, after),
            Self::Value(before, after) => Pattern::Value(before, after),
            Self::Same => Pattern::Same,
            Self::Alone(_) => return None,
        })
    }
}

fn exchanged(change: &Change, number: usize) -> Common {
    match exchanged_words(change.before(), change.after()) {
        Some((before, after)) => Common::Words(before.to_owned(), after.to_owned()),
        None => Common::Alone(number),
    }
}

/// By how much a reused code slid: where its old row is now, or where its new row was.
fn slide(change: &Change) -> Option<i128> {
    let went = change.went_to.as_ref().and_then(|to| shift(&change.key, &to.key));
    went.or_else(|| change.came_from.as_ref().and_then(|from| shift(&from.key, &change.key)))
}

/// The difference of two codes that end in a number after equal letters.
fn shift(before: &str, after: &str) -> Option<i128> {
    let split = |code: &str| {
        let head = code.trim_end_matches(|digit: char| digit.is_ascii_digit());
        let (head, digits) = code.split_at(head.len());
        Some((head.to_owned(), digits.parse::<i128>().ok()?))
    };
    if let (Some(before), Some(after)) = (super::model::integer(before), super::model::integer(after)) {
        return after.checked_sub(before);
    }
    let ((head, before), (other_head, after)) = (split(before)?, split(after)?);
    (head == other_head).then(|| after.checked_sub(before))?
}

/// The parts of two texts between what they begin and end with, cut at words; `None` if they have neither in common.
fn exchanged_words<'t>(before: &'t str, after: &'t str) -> Option<(&'t str, &'t str)> {
    let common = |one: &mut dyn Iterator<Item = (char, char)>| {
        one.take_while(|(one, other)| one == other).map(|(one, _)| one).collect::<Vec<char>>()
    };
    let mut head = common(&mut before.chars().zip(after.chars()));
    let head_length: usize = head.iter().map(|character| character.len_utf8()).sum();
    let (before_rest, after_rest) = (before.get(head_length..)?, after.get(head_length..)?);
    let mut tail = common(&mut before_rest.chars().rev().zip(after_rest.chars().rev()));
    let cut = |head: &[char], tail: &[char], text: &'t str| {
        let length = |part: &[char]| part.iter().map(|character| character.len_utf8()).sum::<usize>();
        text.get(length(head)..text.len().checked_sub(length(tail))?)
    };
    let is_inside = |one: Option<char>, other: Option<char>| {
        let is_hump = |one: char, other: char| one.is_lowercase() && other.is_uppercase();
        one.zip(other)
            .is_some_and(|(one, other)| one.is_alphanumeric() && other.is_alphanumeric() && !is_hump(one, other))
    };
    // The middle begins and ends with whole words.
    while let Some(&last) = head.last() {
        let (one, other) = (cut(&head, &[], before)?.chars().next(), cut(&head, &[], after)?.chars().next());
        if !is_inside(Some(last), one) && !is_inside(Some(last), other) {
            break;
        }
        head.pop();
    }
    while let Some(&first) = tail.last() {
        let (one, other) = (cut(&[], &tail, before)?.chars().last(), cut(&[], &tail, after)?.chars().last());
        if !is_inside(one, Some(first)) && !is_inside(other, Some(first)) {
            break;
        }
        tail.pop();
    }
    if head.is_empty() && tail.is_empty() {
        return None;
    }
    Some((cut(&head, &tail, before)?, cut(&head, &tail, after)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_words_that_were_exchanged_are_whole() {
        assert_eq!(exchanged_words("UK.OB.Field.Missing", "UK.OBIE.Field.Missing"), Some(("OB", "OBIE")));
        assert_eq!(exchanged_words("AWS.Queue.OverLimit", "OverLimit"), Some(("AWS.Queue.", "")));
        assert_eq!(exchanged_words("ER_BAD_SLAVE", "ER_BAD_REPLICA"), Some(("SLAVE", "REPLICA")));
        assert_eq!(exchanged_words("IncorrectNum", "IncorrectNumber"), Some(("Num", "Number")));
        assert_eq!(exchanged_words("ALPHA", "OMEGA"), None);
    }

    #[test]
    fn codes_slide_by_a_number() {
        assert_eq!(shift("5505", "5504"), Some(-1));
        assert_eq!(shift("U041", "U039"), Some(-2));
        assert_eq!(shift("0x10", "17"), Some(1));
        assert_eq!(shift("U041", "V042"), None);
        assert_eq!(shift("", "1"), None);
    }

    proptest! {
        #[test]
        fn any_two_texts_have_words_or_none(before in ".{0,12}", after in ".{0,12}") {
            let _ = (exchanged_words(&before, &after), shift(&before, &after));
        }
    }
}
