//! The rules for changes: what a change is called, how bad it is, and what is said by default.

use std::fmt;

/// How bad a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Programs, data and peers do not notice.
    Patch,
    /// Something is new.
    Minor,
    /// Programs stop compiling, or stored data and peers are not understood.
    Major,
    /// It compiles, but the meaning changed.
    Danger,
}

/// What is done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Shown on request only.
    Allow,
    /// Shown.
    Warn,
    /// Shown, and the command fails.
    Deny,
}

impl Class {
    /// All classes, the least one first.
    pub const ALL: [Self; 4] = [Self::Patch, Self::Minor, Self::Major, Self::Danger];

    /// Returns the class's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Danger => "danger",
        }
    }

    /// Returns the class with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Returns the level of a rule of this class that does not say otherwise.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Patch => Level::Allow,
            Self::Minor => Level::Warn,
            Self::Major | Self::Danger => Level::Deny,
        }
    }

    /// Returns the version bump that a published catalog needs.
    #[must_use]
    pub fn bump(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major | Self::Danger => "major",
        }
    }
}

impl Level {
    /// Returns the level's name: `allow`, `warn` or `deny`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

macro_rules! rules {
    ($($id:literal $rule:ident $class:ident $(at $level:ident)?: $summary:literal,)*) => {
        /// The kind of a change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`: ", $summary, ".")] $rule,)*
        }

        impl Rule {
            /// All rules, the worst class first.
            pub const ALL: &[Self] = &[$(Self::$rule,)*];

            /// Returns the rule's id.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$rule => $id,)* }
            }

            /// Returns the rule with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Some(match id { $($id => Self::$rule,)* _ => return None })
            }

            /// Returns how bad a change of this kind is.
            #[must_use]
            pub fn class(self) -> Class {
                match self { $(Self::$rule => Class::$class,)* }
            }

            /// Returns the level without flags.
            #[must_use]
            pub fn level(self) -> Level {
                match self {
                    $($(Self::$rule => Level::$level,)?)*
                    _ => self.class().level(),
                }
            }

            /// Returns one clause on what changed.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$rule => $summary,)* }
            }
        }
    };
}

rules! {
    "code-reused" CodeReused Danger: "a code means another error",
    "name-reused" NameReused Danger: "a name means another error",
    "identifier-reused" IdentifierReused Danger: "an identifier means another error",
    "code-changed" CodeChanged Danger: "an error has another code",
    "code-respelt" CodeRespelt Danger: "a code is spelled differently",
    "key-moved" KeyMoved Danger: "the codes are in another column",
    "key-column-changed" KeyColumnChanged Danger: "another column is the code",
    "status-class-changed" StatusClassChanged Danger: "the HTTP status calls for another reaction",
    "value-changed" ValueChanged Danger: "a value changed that programs branch on",
    "qname-changed" QnameChanged Danger: "a SOAP fault has another name",
    "row-removed" RowRemoved Major: "a row is missing",
    "row-removed-deprecated" RowRemovedDeprecated Major at Warn: "a deprecated row is missing",
    "row-retired" RowRetired Major: "a name became a tombstone",
    "name-changed" NameChanged Major: "an error has another name",
    "identifier-changed" IdentifierChanged Major: "an error has another identifier",
    "code-shared" CodeShared Major: "several rows have a code that one row had",
    "column-removed" ColumnRemoved Major: "a column is missing",
    "column-renamed" ColumnRenamed Major: "a column has another name",
    "column-retyped" ColumnRetyped Major: "a column has another type or other modifiers",
    "column-now-optional" ColumnNowOptional Major: "a column became optional",
    "column-no-key" ColumnNoKey Major: "a column is no longer a key",
    "choice-removed" ChoiceRemoved Major: "an `enum` column lost a value",
    "choice-added" ChoiceAdded Major: "an `enum` column has a new value",
    "placeholder-changed" PlaceholderChanged Major: "a template has other placeholders",
    "locale-removed" LocaleRemoved Major: "a language is missing",
    "default-locale-changed" DefaultLocaleChanged Major: "another language is the default",
    "row-added" RowAdded Minor: "a row is new",
    "row-deprecated" RowDeprecated Minor: "a row became deprecated",
    "row-revived" RowRevived Minor: "a row is no longer deprecated",
    "name-respelt" NameRespelt Minor: "a name is written differently, its identifier is the same",
    "column-added" ColumnAdded Minor: "a column is new",
    "locale-added" LocaleAdded Minor: "a language is new",
    "status-changed" StatusChanged Minor: "the HTTP status changed within its class",
    "status-filled" StatusFilled Minor: "an HTTP status was filled in",
    "status-blanked" StatusBlanked Minor: "an HTTP status was blanked",
    "value-filled" ValueFilled Minor: "a value was filled in",
    "value-blanked" ValueBlanked Minor: "a value was blanked",
    "text-replaced" TextReplaced Patch at Warn: "a text has hardly a word in common with the old one",
    "text-number" TextNumber Patch at Warn: "only numbers differ in a text",
    "text-reworded" TextReworded Patch: "a text has other words",
    "text-spelling" TextSpelling Patch: "a text differs in case or punctuation",
    "text-added" TextAdded Patch: "a text was filled in",
    "text-removed" TextRemoved Patch: "a text was blanked",
    "rows-inserted" RowsInserted Patch: "new rows are not at the end",
    "rows-reordered" RowsReordered Patch: "rows are in another order",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_rules_are_one_to_one() {
        for &rule in Rule::ALL {
            assert_eq!(Rule::from_id(rule.id()), Some(rule));
        }
        assert!(Rule::ALL.windows(2).all(|pair| pair[0].class() >= pair[1].class()), "the worst class first");
        assert_eq!(Rule::from_id("no-such-rule"), None);
    }

    #[test]
    fn classes_have_the_default_levels_that_are_documented() {
        assert_eq!(Rule::CodeReused.level(), Level::Deny);
        assert_eq!(Rule::RowAdded.level(), Level::Warn);
        assert_eq!(Rule::TextReworded.level(), Level::Allow);
        assert_eq!(Rule::RowRemovedDeprecated.level(), Level::Warn);
    }
}
