//! The list of rules. Written from `rules.csv` and `change-rules.csv` by a test of `errcodes-tests`; do not edit.

use crate::rule::Level;

/// What a diagnostic is about. `cargo errcodes rules` explains each with an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// `file-not-found`: the table's file does not exist.
    FileNotFound,
    /// `absolute-path`: the path of a table is absolute.
    AbsolutePath,
    /// `unreadable-file`: the table's file exists and cannot be read.
    UnreadableFile,
    /// `file-too-large`: the table's file is larger than 64 MiB.
    FileTooLarge,
    /// `not-utf8`: the table's file is not UTF-8.
    NotUtf8,
    /// `missing-header`: the table has no header row.
    MissingHeader,
    /// `wrong-delimiter`: cells are separated by something other than commas.
    WrongDelimiter,
    /// `misplaced-comment`: a row below the header begins with `#`.
    MisplacedComment,
    /// `ragged-row`: a row has more or fewer cells than the header.
    RaggedRow,
    /// `stray-quote`: a cell that is not quoted contains a quote.
    StrayQuote,
    /// `text-after-quote`: a cell continues after its closing quote.
    TextAfterQuote,
    /// `unclosed-quote`: a quoted cell is never closed.
    UnclosedQuote,
    /// `lone-carriage-return`: a carriage return is not followed by a line feed.
    LoneCarriageReturn,
    /// `invalid-column-name`: a column has no name, or one that is not snake_case.
    InvalidColumnName,
    /// `reserved-column-name`: a column has a name that Rust or every error type already uses.
    ReservedColumnName,
    /// `invalid-locale`: the text after `@` is not a language tag.
    InvalidLocale,
    /// `conflicting-types`: a column has two types.
    ConflictingTypes,
    /// `conflicting-modifiers`: two modifiers of a column contradict each other.
    ConflictingModifiers,
    /// `duplicate-modifier`: a column has the same modifier twice.
    DuplicateModifier,
    /// `unfit-modifier`: a modifier does not fit the type of its column.
    UnfitModifier,
    /// `invalid-header-argument`: the parentheses after a header word are wrong.
    InvalidHeaderArgument,
    /// `invalid-key-partner`: the column in `key(…)` does not exist or cannot be part of a key.
    InvalidKeyPartner,
    /// `unknown-header-word`: a word in a header cell is neither a type nor a modifier.
    UnknownHeaderWord,
    /// `unexpected-type`: a well-known column has a type or modifier that it does not take.
    UnexpectedType,
    /// `unexpected-locale`: a column has a language and cannot have one.
    UnexpectedLocale,
    /// `incomplete-soap-fault`: `soap_fault` and `soap_namespace` do not come together.
    IncompleteSoapFault,
    /// `missing-name-column`: the table has none of the columns `code`, `name` and `variant`.
    MissingNameColumn,
    /// `duplicate-column`: two columns have the same name and language.
    DuplicateColumn,
    /// `inconsistent-columns`: columns of the same name differ in more than their language.
    InconsistentColumns,
    /// `duplicate-identifier`: two rows, values or columns would get the same Rust identifier.
    DuplicateIdentifier,
    /// `no-rows`: the table has a header and no rows.
    NoRows,
    /// `unnamed-row`: a row has neither `variant` nor `name` nor `code`.
    UnnamedRow,
    /// `invalid-identifier`: a row or value does not give a Rust identifier.
    InvalidIdentifier,
    /// `blank-cell`: a cell is blank in a column that is not `optional`.
    BlankCell,
    /// `not-a-boolean`: a `bool` cell is neither `true` nor `false`.
    NotABoolean,
    /// `not-a-number`: a cell of an integer column is not a number.
    NotANumber,
    /// `leading-zeros`: a number has leading zeros.
    LeadingZeros,
    /// `number-out-of-range`: a number does not fit the integer type of its column.
    NumberOutOfRange,
    /// `invalid-range`: a cell of a `range` column is not a range.
    InvalidRange,
    /// `overlapping-ranges`: two ranges overlap and neither contains the other.
    OverlappingRanges,
    /// `invalid-pattern`: a code has two placeholders.
    InvalidPattern,
    /// `overlapping-patterns`: two codes with a placeholder match the same text.
    OverlappingPatterns,
    /// `invalid-list`: a cell of a `list` column is not a list.
    InvalidList,
    /// `not-a-status`: an `http_status` cell is not an HTTP status.
    NotAStatus,
    /// `not-a-qname`: a `soap_fault` cell is not a QName.
    NotAQname,
    /// `not-a-namespace`: a `soap_namespace` cell is not a URI.
    NotANamespace,
    /// `ambiguous-prefix`: a prefix of `soap_fault` is bound to two namespaces.
    AmbiguousPrefix,
    /// `invalid-template`: the braces of a template do not form placeholders.
    InvalidTemplate,
    /// `placeholder-mismatch`: the texts of a row have different placeholders in different languages.
    PlaceholderMismatch,
    /// `control-character`: a cell contains a control character.
    ControlCharacter,
    /// `bidirectional-override`: a cell contains a character that reorders the text around it.
    BidirectionalOverride,
    /// `duplicate-key`: two rows have the same cell in a key column.
    DuplicateKey,
    /// `ambiguous-name`: a name is the code of another row.
    AmbiguousName,
    /// `missing-key`: rows are referred to by their key, and the table has no key.
    MissingKey,
    /// `dangling-ref`: a `ref` cell names no row.
    DanglingRef,
    /// `missing-variant`: a row of the table has no variant in the enum.
    MissingVariant,
    /// `unknown-variant`: a variant of the enum has no row in the table.
    UnknownVariant,
    /// `duplicate-binding`: two variants map to the same row.
    DuplicateBinding,
    /// `unknown-row`: `#[catalog(row = …)]` names no row.
    UnknownRow,
    /// `excluded-row`: a row that `only` leaves out is referred to.
    ExcludedRow,
    /// `missing-deprecated`: the table marks a row as deprecated and the enum does not.
    MissingDeprecated,
    /// `unknown-field`: a placeholder names no field of its variant.
    UnknownField,
    /// `unfilled-placeholder`: `Display` would show a placeholder that nothing fills.
    UnfilledPlaceholder,
    /// `ref-with-fields`: an enum with fields has a `ref` column that refers to its own rows.
    RefWithFields,
    /// `not-an-enum`: the macro is not applied to an enum.
    NotAnEnum,
    /// `variants-in-catalog`: the enum in `catalog!` has variants.
    VariantsInCatalog,
    /// `generics-in-catalog`: the enum in `catalog!` has generic parameters.
    GenericsInCatalog,
    /// `duplicate-enum`: two catalogs of one module have the same name.
    DuplicateEnum,
    /// `multiple-sources`: a variant has two sources.
    MultipleSources,
    /// `duplicate-from`: two variants are made from the same type.
    DuplicateFrom,
    /// `from-with-fields`: a variant with `#[from]` has other fields.
    FromWithFields,
    /// `missing-table`: the attribute names no table.
    MissingTable,
    /// `duplicate-setting`: a setting is given twice.
    DuplicateSetting,
    /// `conflicting-settings`: two settings contradict each other.
    ConflictingSettings,
    /// `unknown-setting`: a key or word of the attribute does not exist.
    UnknownSetting,
    /// `misplaced-setting`: a setting is on the enum and belongs on a variant, or the reverse.
    MisplacedSetting,
    /// `invalid-attribute`: the attribute cannot be parsed.
    InvalidAttribute,
    /// `unknown-column`: the attribute names a column that the table does not have.
    UnknownColumn,
    /// `unknown-value`: `only` asks for a value that no row has.
    UnknownValue,
    /// `not-a-ref`: `link` names a column that is not a `ref`.
    NotARef,
    /// `unskippable-column`: a column cannot be skipped.
    UnskippableColumn,
    /// `empty-selection`: `only` keeps no row.
    EmptySelection,
    /// `invalid-display-column`: `display` names a column that `Display` cannot show.
    InvalidDisplayColumn,
    /// `invalid-prefix`: a prefix cannot begin a variant.
    InvalidPrefix,
    /// `unsupported-impl`: `impls` asks for an impl that this table or enum cannot have.
    UnsupportedImpl,
    /// `missing-feature`: `impls` needs a feature of `errcodes` that is not enabled.
    MissingFeature,
    /// `missing-locale`: a column does not exist in a required language.
    MissingLocale,
    /// `missing-translation`: a text is blank in a required language.
    MissingTranslation,
    /// `invalid-setting`: a setting of `Settings` is not valid Rust.
    InvalidSetting,
    /// `missing-environment-variable`: a variable that cargo sets is missing.
    MissingEnvironmentVariable,
    /// `unwritable-file`: the generated file cannot be written.
    UnwritableFile,
    /// `padded-key`: a key cell has white space at its edge.
    PaddedKey,
    /// `blank-key`: a key cell consists of white space only.
    BlankKey,
    /// `invisible-character`: a key or a header cell contains a character that cannot be seen.
    InvisibleCharacter,
    /// `replacement-character`: a cell contains U+FFFD, the replacement character.
    ReplacementCharacter,
    /// `spreadsheet-error`: a cell is an error value of a spreadsheet.
    SpreadsheetError,
    /// `spreadsheet-formula`: a cell is a formula of a spreadsheet.
    SpreadsheetFormula,
    /// `separator-line`: the first line is the `sep=` line of a spreadsheet.
    SeparatorLine,
    /// `title-row`: a title is above the header.
    TitleRow,
    /// `blank-row`: a row has only blank cells.
    BlankRow,
    /// `missing-counterpart`: a row is not in the larger table of `into`.
    MissingCounterpart,
    /// `duplicate-counterpart`: two rows are the same row of the larger table of `into`.
    DuplicateCounterpart,
    /// `ref-cycle`: `ref` cells form a circle.
    RefCycle,
    /// `swapped-binding`: `row = …` binds a variant to a row although the variant has another row's name.
    SwappedBinding,
    /// `catch-all-variant`: a variant seems meant to catch unknown codes.
    CatchAllVariant,
    /// `conflicting-derive`: `catalog!` has a derive that it generates itself or that cannot apply.
    ConflictingDerive,
    /// `from-without-display`: `#[from]` or `#[source]` has no effect without `display`.
    FromWithoutDisplay,
    /// `renamed-dependency`: the crate errcodes has another name in Cargo.toml.
    RenamedDependency,
    /// `invalid-allow`: an accepted rule cannot be accepted, or its line cannot be read.
    InvalidAllow,
    /// `unknown-rule`: `allow` names a rule that does not exist.
    UnknownRule,
    /// `fullwidth-character`: a key cell contains full-width ASCII.
    FullwidthCharacter,
    /// `mixed-script`: a key cell mixes Latin letters with Cyrillic or Greek ones that look alike.
    MixedScript,
    /// `confusable-keys`: two keys look alike.
    ConfusableKeys,
    /// `spreadsheet-damage`: a key cell looks like a value that a spreadsheet or word processor rewrote.
    SpreadsheetDamage,
    /// `lost-zeros`: a code is shorter than all others of its column.
    LostZeros,
    /// `mojibake`: a text looks like UTF-8 that was read in another encoding.
    Mojibake,
    /// `range-as-code`: a text code is a range or has a wildcard.
    RangeAsCode,
    /// `foreign-placeholder`: a template contains a placeholder of another system.
    ForeignPlaceholder,
    /// `printf-mismatch`: the texts of a row have different printf formats in different languages.
    PrintfMismatch,
    /// `mixed-radix`: one cell of a decimal column is hexadecimal.
    MixedRadix,
    /// `inconsistent-spelling`: two values of an `enum` column differ by one letter or by case.
    InconsistentSpelling,
    /// `deprecated-flag`: a `deprecated` cell says yes or no.
    DeprecatedFlag,
    /// `misspelled-column`: a column is one letter away from a well-known one.
    MisspelledColumn,
    /// `unused-meaning`: a column holds what a well-known column means.
    UnusedMeaning,
    /// `incomplete-locale`: a language has almost all texts.
    IncompleteLocale,
    /// `unnamed-codes`: codes begin with a digit and no column names the variants.
    UnnamedCodes,
    /// `unused-allow`: an `errcodes-allow` line accepts nothing.
    UnusedAllow,
    /// `duplicate-across-tables`: two tables of one code space have the same code.
    DuplicateAcrossTables,
}

impl Rule {
    /// All rules, in the order of the catalog.
    pub const ALL: &'static [Self] = &[
        Self::FileNotFound,
        Self::AbsolutePath,
        Self::UnreadableFile,
        Self::FileTooLarge,
        Self::NotUtf8,
        Self::MissingHeader,
        Self::WrongDelimiter,
        Self::MisplacedComment,
        Self::RaggedRow,
        Self::StrayQuote,
        Self::TextAfterQuote,
        Self::UnclosedQuote,
        Self::LoneCarriageReturn,
        Self::InvalidColumnName,
        Self::ReservedColumnName,
        Self::InvalidLocale,
        Self::ConflictingTypes,
        Self::ConflictingModifiers,
        Self::DuplicateModifier,
        Self::UnfitModifier,
        Self::InvalidHeaderArgument,
        Self::InvalidKeyPartner,
        Self::UnknownHeaderWord,
        Self::UnexpectedType,
        Self::UnexpectedLocale,
        Self::IncompleteSoapFault,
        Self::MissingNameColumn,
        Self::DuplicateColumn,
        Self::InconsistentColumns,
        Self::DuplicateIdentifier,
        Self::NoRows,
        Self::UnnamedRow,
        Self::InvalidIdentifier,
        Self::BlankCell,
        Self::NotABoolean,
        Self::NotANumber,
        Self::LeadingZeros,
        Self::NumberOutOfRange,
        Self::InvalidRange,
        Self::OverlappingRanges,
        Self::InvalidPattern,
        Self::OverlappingPatterns,
        Self::InvalidList,
        Self::NotAStatus,
        Self::NotAQname,
        Self::NotANamespace,
        Self::AmbiguousPrefix,
        Self::InvalidTemplate,
        Self::PlaceholderMismatch,
        Self::ControlCharacter,
        Self::BidirectionalOverride,
        Self::DuplicateKey,
        Self::AmbiguousName,
        Self::MissingKey,
        Self::DanglingRef,
        Self::MissingVariant,
        Self::UnknownVariant,
        Self::DuplicateBinding,
        Self::UnknownRow,
        Self::ExcludedRow,
        Self::MissingDeprecated,
        Self::UnknownField,
        Self::UnfilledPlaceholder,
        Self::RefWithFields,
        Self::NotAnEnum,
        Self::VariantsInCatalog,
        Self::GenericsInCatalog,
        Self::DuplicateEnum,
        Self::MultipleSources,
        Self::DuplicateFrom,
        Self::FromWithFields,
        Self::MissingTable,
        Self::DuplicateSetting,
        Self::ConflictingSettings,
        Self::UnknownSetting,
        Self::MisplacedSetting,
        Self::InvalidAttribute,
        Self::UnknownColumn,
        Self::UnknownValue,
        Self::NotARef,
        Self::UnskippableColumn,
        Self::EmptySelection,
        Self::InvalidDisplayColumn,
        Self::InvalidPrefix,
        Self::UnsupportedImpl,
        Self::MissingFeature,
        Self::MissingLocale,
        Self::MissingTranslation,
        Self::InvalidSetting,
        Self::MissingEnvironmentVariable,
        Self::UnwritableFile,
        Self::PaddedKey,
        Self::BlankKey,
        Self::InvisibleCharacter,
        Self::ReplacementCharacter,
        Self::SpreadsheetError,
        Self::SpreadsheetFormula,
        Self::SeparatorLine,
        Self::TitleRow,
        Self::BlankRow,
        Self::MissingCounterpart,
        Self::DuplicateCounterpart,
        Self::RefCycle,
        Self::SwappedBinding,
        Self::CatchAllVariant,
        Self::ConflictingDerive,
        Self::FromWithoutDisplay,
        Self::RenamedDependency,
        Self::InvalidAllow,
        Self::UnknownRule,
        Self::FullwidthCharacter,
        Self::MixedScript,
        Self::ConfusableKeys,
        Self::SpreadsheetDamage,
        Self::LostZeros,
        Self::Mojibake,
        Self::RangeAsCode,
        Self::ForeignPlaceholder,
        Self::PrintfMismatch,
        Self::MixedRadix,
        Self::InconsistentSpelling,
        Self::DeprecatedFlag,
        Self::MisspelledColumn,
        Self::UnusedMeaning,
        Self::IncompleteLocale,
        Self::UnnamedCodes,
        Self::UnusedAllow,
        Self::DuplicateAcrossTables,
    ];

    /// Returns the id, in kebab case.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.text().0
    }

    /// Returns the level of its diagnostics.
    #[must_use]
    pub const fn level(self) -> Level {
        self.text().1
    }

    /// Returns what is wrong, in one clause.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.text().2
    }

    const fn text(self) -> (&'static str, Level, &'static str) {
        match self {
            Self::FileNotFound => ("file-not-found", Level::Error, "the table's file does not exist"),
            Self::AbsolutePath => ("absolute-path", Level::Error, "the path of a table is absolute"),
            Self::UnreadableFile => ("unreadable-file", Level::Error, "the table's file exists and cannot be read"),
            Self::FileTooLarge => ("file-too-large", Level::Error, "the table's file is larger than 64 MiB"),
            Self::NotUtf8 => ("not-utf8", Level::Error, "the table's file is not UTF-8"),
            Self::MissingHeader => ("missing-header", Level::Error, "the table has no header row"),
            Self::WrongDelimiter => ("wrong-delimiter", Level::Error, "cells are separated by something other than commas"),
            Self::MisplacedComment => ("misplaced-comment", Level::Error, "a row below the header begins with `#`"),
            Self::RaggedRow => ("ragged-row", Level::Error, "a row has more or fewer cells than the header"),
            Self::StrayQuote => ("stray-quote", Level::Error, "a cell that is not quoted contains a quote"),
            Self::TextAfterQuote => ("text-after-quote", Level::Error, "a cell continues after its closing quote"),
            Self::UnclosedQuote => ("unclosed-quote", Level::Error, "a quoted cell is never closed"),
            Self::LoneCarriageReturn => ("lone-carriage-return", Level::Error, "a carriage return is not followed by a line feed"),
            Self::InvalidColumnName => ("invalid-column-name", Level::Error, "a column has no name, or one that is not snake_case"),
            Self::ReservedColumnName => ("reserved-column-name", Level::Error, "a column has a name that Rust or every error type already uses"),
            Self::InvalidLocale => ("invalid-locale", Level::Error, "the text after `@` is not a language tag"),
            Self::ConflictingTypes => ("conflicting-types", Level::Error, "a column has two types"),
            Self::ConflictingModifiers => ("conflicting-modifiers", Level::Error, "two modifiers of a column contradict each other"),
            Self::DuplicateModifier => ("duplicate-modifier", Level::Error, "a column has the same modifier twice"),
            Self::UnfitModifier => ("unfit-modifier", Level::Error, "a modifier does not fit the type of its column"),
            Self::InvalidHeaderArgument => ("invalid-header-argument", Level::Error, "the parentheses after a header word are wrong"),
            Self::InvalidKeyPartner => ("invalid-key-partner", Level::Error, "the column in `key(…)` does not exist or cannot be part of a key"),
            Self::UnknownHeaderWord => ("unknown-header-word", Level::Error, "a word in a header cell is neither a type nor a modifier"),
            Self::UnexpectedType => ("unexpected-type", Level::Error, "a well-known column has a type or modifier that it does not take"),
            Self::UnexpectedLocale => ("unexpected-locale", Level::Error, "a column has a language and cannot have one"),
            Self::IncompleteSoapFault => ("incomplete-soap-fault", Level::Error, "`soap_fault` and `soap_namespace` do not come together"),
            Self::MissingNameColumn => ("missing-name-column", Level::Error, "the table has none of the columns `code`, `name` and `variant`"),
            Self::DuplicateColumn => ("duplicate-column", Level::Error, "two columns have the same name and language"),
            Self::InconsistentColumns => ("inconsistent-columns", Level::Error, "columns of the same name differ in more than their language"),
            Self::DuplicateIdentifier => ("duplicate-identifier", Level::Error, "two rows, values or columns would get the same Rust identifier"),
            Self::NoRows => ("no-rows", Level::Error, "the table has a header and no rows"),
            Self::UnnamedRow => ("unnamed-row", Level::Error, "a row has neither `variant` nor `name` nor `code`"),
            Self::InvalidIdentifier => ("invalid-identifier", Level::Error, "a row or value does not give a Rust identifier"),
            Self::BlankCell => ("blank-cell", Level::Error, "a cell is blank in a column that is not `optional`"),
            Self::NotABoolean => ("not-a-boolean", Level::Error, "a `bool` cell is neither `true` nor `false`"),
            Self::NotANumber => ("not-a-number", Level::Error, "a cell of an integer column is not a number"),
            Self::LeadingZeros => ("leading-zeros", Level::Error, "a number has leading zeros"),
            Self::NumberOutOfRange => ("number-out-of-range", Level::Error, "a number does not fit the integer type of its column"),
            Self::InvalidRange => ("invalid-range", Level::Error, "a cell of a `range` column is not a range"),
            Self::OverlappingRanges => ("overlapping-ranges", Level::Error, "two ranges overlap and neither contains the other"),
            Self::InvalidPattern => ("invalid-pattern", Level::Error, "a code has two placeholders"),
            Self::OverlappingPatterns => ("overlapping-patterns", Level::Error, "two codes with a placeholder match the same text"),
            Self::InvalidList => ("invalid-list", Level::Error, "a cell of a `list` column is not a list"),
            Self::NotAStatus => ("not-a-status", Level::Error, "an `http_status` cell is not an HTTP status"),
            Self::NotAQname => ("not-a-qname", Level::Error, "a `soap_fault` cell is not a QName"),
            Self::NotANamespace => ("not-a-namespace", Level::Error, "a `soap_namespace` cell is not a URI"),
            Self::AmbiguousPrefix => ("ambiguous-prefix", Level::Error, "a prefix of `soap_fault` is bound to two namespaces"),
            Self::InvalidTemplate => ("invalid-template", Level::Error, "the braces of a template do not form placeholders"),
            Self::PlaceholderMismatch => ("placeholder-mismatch", Level::Error, "the texts of a row have different placeholders in different languages"),
            Self::ControlCharacter => ("control-character", Level::Error, "a cell contains a control character"),
            Self::BidirectionalOverride => ("bidirectional-override", Level::Error, "a cell contains a character that reorders the text around it"),
            Self::DuplicateKey => ("duplicate-key", Level::Error, "two rows have the same cell in a key column"),
            Self::AmbiguousName => ("ambiguous-name", Level::Error, "a name is the code of another row"),
            Self::MissingKey => ("missing-key", Level::Error, "rows are referred to by their key, and the table has no key"),
            Self::DanglingRef => ("dangling-ref", Level::Error, "a `ref` cell names no row"),
            Self::MissingVariant => ("missing-variant", Level::Error, "a row of the table has no variant in the enum"),
            Self::UnknownVariant => ("unknown-variant", Level::Error, "a variant of the enum has no row in the table"),
            Self::DuplicateBinding => ("duplicate-binding", Level::Error, "two variants map to the same row"),
            Self::UnknownRow => ("unknown-row", Level::Error, "`#[catalog(row = …)]` names no row"),
            Self::ExcludedRow => ("excluded-row", Level::Error, "a row that `only` leaves out is referred to"),
            Self::MissingDeprecated => ("missing-deprecated", Level::Warning, "the table marks a row as deprecated and the enum does not"),
            Self::UnknownField => ("unknown-field", Level::Error, "a placeholder names no field of its variant"),
            Self::UnfilledPlaceholder => ("unfilled-placeholder", Level::Error, "`Display` would show a placeholder that nothing fills"),
            Self::RefWithFields => ("ref-with-fields", Level::Error, "an enum with fields has a `ref` column that refers to its own rows"),
            Self::NotAnEnum => ("not-an-enum", Level::Error, "the macro is not applied to an enum"),
            Self::VariantsInCatalog => ("variants-in-catalog", Level::Error, "the enum in `catalog!` has variants"),
            Self::GenericsInCatalog => ("generics-in-catalog", Level::Error, "the enum in `catalog!` has generic parameters"),
            Self::DuplicateEnum => ("duplicate-enum", Level::Error, "two catalogs of one module have the same name"),
            Self::MultipleSources => ("multiple-sources", Level::Error, "a variant has two sources"),
            Self::DuplicateFrom => ("duplicate-from", Level::Error, "two variants are made from the same type"),
            Self::FromWithFields => ("from-with-fields", Level::Error, "a variant with `#[from]` has other fields"),
            Self::MissingTable => ("missing-table", Level::Error, "the attribute names no table"),
            Self::DuplicateSetting => ("duplicate-setting", Level::Error, "a setting is given twice"),
            Self::ConflictingSettings => ("conflicting-settings", Level::Error, "two settings contradict each other"),
            Self::UnknownSetting => ("unknown-setting", Level::Error, "a key or word of the attribute does not exist"),
            Self::MisplacedSetting => ("misplaced-setting", Level::Error, "a setting is on the enum and belongs on a variant, or the reverse"),
            Self::InvalidAttribute => ("invalid-attribute", Level::Error, "the attribute cannot be parsed"),
            Self::UnknownColumn => ("unknown-column", Level::Error, "the attribute names a column that the table does not have"),
            Self::UnknownValue => ("unknown-value", Level::Error, "`only` asks for a value that no row has"),
            Self::NotARef => ("not-a-ref", Level::Error, "`link` names a column that is not a `ref`"),
            Self::UnskippableColumn => ("unskippable-column", Level::Error, "a column cannot be skipped"),
            Self::EmptySelection => ("empty-selection", Level::Error, "`only` keeps no row"),
            Self::InvalidDisplayColumn => ("invalid-display-column", Level::Error, "`display` names a column that `Display` cannot show"),
            Self::InvalidPrefix => ("invalid-prefix", Level::Error, "a prefix cannot begin a variant"),
            Self::UnsupportedImpl => ("unsupported-impl", Level::Error, "`impls` asks for an impl that this table or enum cannot have"),
            Self::MissingFeature => ("missing-feature", Level::Error, "`impls` needs a feature of `errcodes` that is not enabled"),
            Self::MissingLocale => ("missing-locale", Level::Error, "a column does not exist in a required language"),
            Self::MissingTranslation => ("missing-translation", Level::Error, "a text is blank in a required language"),
            Self::InvalidSetting => ("invalid-setting", Level::Error, "a setting of `Settings` is not valid Rust"),
            Self::MissingEnvironmentVariable => ("missing-environment-variable", Level::Error, "a variable that cargo sets is missing"),
            Self::UnwritableFile => ("unwritable-file", Level::Error, "the generated file cannot be written"),
            Self::PaddedKey => ("padded-key", Level::Error, "a key cell has white space at its edge"),
            Self::BlankKey => ("blank-key", Level::Error, "a key cell consists of white space only"),
            Self::InvisibleCharacter => ("invisible-character", Level::Error, "a key or a header cell contains a character that cannot be seen"),
            Self::ReplacementCharacter => ("replacement-character", Level::Error, "a cell contains U+FFFD, the replacement character"),
            Self::SpreadsheetError => ("spreadsheet-error", Level::Error, "a cell is an error value of a spreadsheet"),
            Self::SpreadsheetFormula => ("spreadsheet-formula", Level::Error, "a cell is a formula of a spreadsheet"),
            Self::SeparatorLine => ("separator-line", Level::Error, "the first line is the `sep=` line of a spreadsheet"),
            Self::TitleRow => ("title-row", Level::Error, "a title is above the header"),
            Self::BlankRow => ("blank-row", Level::Error, "a row has only blank cells"),
            Self::MissingCounterpart => ("missing-counterpart", Level::Error, "a row is not in the larger table of `into`"),
            Self::DuplicateCounterpart => ("duplicate-counterpart", Level::Error, "two rows are the same row of the larger table of `into`"),
            Self::RefCycle => ("ref-cycle", Level::Error, "`ref` cells form a circle"),
            Self::SwappedBinding => ("swapped-binding", Level::Error, "`row = …` binds a variant to a row although the variant has another row's name"),
            Self::CatchAllVariant => ("catch-all-variant", Level::Error, "a variant seems meant to catch unknown codes"),
            Self::ConflictingDerive => ("conflicting-derive", Level::Error, "`catalog!` has a derive that it generates itself or that cannot apply"),
            Self::FromWithoutDisplay => ("from-without-display", Level::Warning, "`#[from]` or `#[source]` has no effect without `display`"),
            Self::RenamedDependency => ("renamed-dependency", Level::Error, "the crate errcodes has another name in Cargo.toml"),
            Self::InvalidAllow => ("invalid-allow", Level::Error, "an accepted rule cannot be accepted, or its line cannot be read"),
            Self::UnknownRule => ("unknown-rule", Level::Error, "`allow` names a rule that does not exist"),
            Self::FullwidthCharacter => ("fullwidth-character", Level::Warning, "a key cell contains full-width ASCII"),
            Self::MixedScript => ("mixed-script", Level::Warning, "a key cell mixes Latin letters with Cyrillic or Greek ones that look alike"),
            Self::ConfusableKeys => ("confusable-keys", Level::Warning, "two keys look alike"),
            Self::SpreadsheetDamage => ("spreadsheet-damage", Level::Warning, "a key cell looks like a value that a spreadsheet or word processor rewrote"),
            Self::LostZeros => ("lost-zeros", Level::Warning, "a code is shorter than all others of its column"),
            Self::Mojibake => ("mojibake", Level::Warning, "a text looks like UTF-8 that was read in another encoding"),
            Self::RangeAsCode => ("range-as-code", Level::Warning, "a text code is a range or has a wildcard"),
            Self::ForeignPlaceholder => ("foreign-placeholder", Level::Warning, "a template contains a placeholder of another system"),
            Self::PrintfMismatch => ("printf-mismatch", Level::Warning, "the texts of a row have different printf formats in different languages"),
            Self::MixedRadix => ("mixed-radix", Level::Warning, "one cell of a decimal column is hexadecimal"),
            Self::InconsistentSpelling => ("inconsistent-spelling", Level::Warning, "two values of an `enum` column differ by one letter or by case"),
            Self::DeprecatedFlag => ("deprecated-flag", Level::Warning, "a `deprecated` cell says yes or no"),
            Self::MisspelledColumn => ("misspelled-column", Level::Warning, "a column is one letter away from a well-known one"),
            Self::UnusedMeaning => ("unused-meaning", Level::Warning, "a column holds what a well-known column means"),
            Self::IncompleteLocale => ("incomplete-locale", Level::Warning, "a language has almost all texts"),
            Self::UnnamedCodes => ("unnamed-codes", Level::Warning, "codes begin with a digit and no column names the variants"),
            Self::UnusedAllow => ("unused-allow", Level::Hidden, "an `errcodes-allow` line accepts nothing"),
            Self::DuplicateAcrossTables => ("duplicate-across-tables", Level::Error, "two tables of one code space have the same code"),
        }
    }
}

/// The ids of the rules for changes, of which `errcodes-allow` lines accept single events.
pub(crate) const OF_CHANGES: &[&str] = &[
    "code-reused",
    "name-reused",
    "identifier-reused",
    "code-changed",
    "code-respelt",
    "key-moved",
    "key-column-changed",
    "status-class-changed",
    "value-changed",
    "qname-changed",
    "row-removed",
    "row-removed-deprecated",
    "row-retired",
    "name-changed",
    "identifier-changed",
    "code-shared",
    "column-removed",
    "column-renamed",
    "column-retyped",
    "column-now-optional",
    "column-no-key",
    "choice-removed",
    "choice-added",
    "placeholder-changed",
    "locale-removed",
    "default-locale-changed",
    "row-added",
    "row-deprecated",
    "row-revived",
    "name-respelt",
    "column-added",
    "locale-added",
    "status-changed",
    "status-filled",
    "status-blanked",
    "value-filled",
    "value-blanked",
    "text-replaced",
    "text-number",
    "text-reworded",
    "text-spelling",
    "text-added",
    "text-removed",
    "rows-inserted",
    "rows-reordered",
];
