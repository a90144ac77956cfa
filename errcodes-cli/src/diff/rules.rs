//! The rules for changes, as the formats that carry their texts show them.

use errcodes::catalog;

use crate::output::{Level, RuleText};

catalog! {
    /// What may change between two revisions of a table.
    #[catalog(spec = "change-rules.csv", skip(subject))]
    pub(crate) enum ChangeRule {}
}

/// Returns the text of each rule.
pub(super) fn texts() -> Vec<RuleText<'static>> {
    let text = |rule: &ChangeRule| RuleText {
        id: rule.code(),
        level: match rule.level() {
            ChangeRuleLevel::Deny => Level::Error,
            ChangeRuleLevel::Warn => Level::Warning,
            ChangeRuleLevel::Allow => Level::Note,
        },
        summary: rule.summary(),
        explanation: rule.explanation(),
    };
    ChangeRule::ALL.iter().map(text).collect()
}
