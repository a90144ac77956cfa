//! Selection: which table is read, and which of its rows and columns a program wants. It does not know Rust.

use std::path::{Path, PathBuf};

/// A place in the caller's program, by a number that only the caller understands.
///
/// A diagnostic has the mark of its [`Word`], so that a macro finds the span again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Mark(pub u32);

impl Mark {
    /// No place in particular.
    pub const NONE: Self = Self(0);
}

/// A text that the caller gave, and its place in the caller's program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The text.
    pub text: String,
    /// The place.
    pub mark: Mark,
}

impl From<&str> for Word {
    /// A word without a place.
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), mark: Mark::NONE }
    }
}

/// The origin of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file, by its path.
    File(Word),
    /// The text itself.
    Inline(Word),
}

/// `only(column = "a" | "b")`: a row is kept if its cell in `column` is one of `values`, or a list that contains one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Only {
    /// The name of the column.
    pub column: Word,
    /// The cells.
    pub values: Vec<Word>,
}

/// `link(column = … in "table.csv")`: the table that a `ref` column refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTo {
    /// The name of the column.
    pub column: Word,
    /// The path of the table.
    pub table: Word,
}

/// Which paths a table may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paths {
    /// Any path, as a person writes it on the command line.
    #[default]
    Any,
    /// Only paths relative to the root, from which a crate is compiled.
    Relative,
}

/// What a `ref` column without a link refers to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unlinked {
    /// Its own table, which must have a key, as generated code needs it.
    #[default]
    Own,
    /// Its own table if that has a key; else it is unknown, and the column is not checked.
    OwnIfKeyed,
    /// It is unknown, and the column is not checked: the `ref` columns of a linked table.
    Unknown,
}

/// What rows are whose code is a number, if neither a name nor a prefix gives them a Rust name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unnamed {
    /// Worth a warning: a program will need a name for each.
    #[default]
    Warned,
    /// An error: the variants are generated, so that each needs a name.
    Refused,
    /// Nothing to report: the program names each variant itself, and binds it with `row = …`.
    Bound,
}

/// What is looked for in a table that was read. Each kind of checks takes a large table about a third more time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Checks {
    /// Nothing: only what could not be read is reported, for a caller that shows what a table has, right or wrong.
    Reading,
    /// Errors, for a caller that shows no warnings.
    Errors,
    /// Errors and warnings.
    #[default]
    All,
}

/// Which table to read, and which of its rows and columns: the argument of [`read`](crate::read()).
///
/// Each method is a key of the attribute `#[catalog(…)]` and means the same.
///
/// ```
/// use errcodes_table::{Selection, read};
///
/// let table = "code:u16,name,kind:enum\n1,FIRST,a\n2,SECOND,b\n";
/// let reading = read(&Selection::inline(table).only("kind", ["b"]).skip("name"));
/// assert!(!reading.diagnostics.has_errors());
/// assert_eq!(reading.selected.rows, [1]);
/// assert_eq!(reading.selected.columns, [0, 2]);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Selection {
    /// The table; `None` if the caller named none, and reported it.
    pub table: Option<Origin>,
    /// The conditions on rows; a row has to meet all of them.
    pub only: Vec<Only>,
    /// The columns to leave out.
    pub skip: Vec<Word>,
    /// The tables that `ref` columns refer to.
    pub links: Vec<LinkTo>,
    /// The larger tables in which every row must be too.
    pub into: Vec<Word>,
    /// What the variants of numeric codes without a name begin with.
    pub prefix: Option<Word>,
    /// What a row with a number as its code and without a name is.
    pub unnamed: Unnamed,
    /// What is looked for in the table that was read.
    pub checks: Checks,
    /// The languages in which every text must exist.
    pub require_locales: Vec<Word>,
    /// The ids of the rules whose warnings the program accepts.
    pub allow: Vec<Word>,
    /// The directory that paths are relative to.
    pub root: PathBuf,
    /// Which paths the tables may have.
    pub paths: Paths,
    /// What a `ref` column without a link refers to.
    pub unlinked: Unlinked,
    /// Whether some of the caller's settings could not be read: then what they may contain is not reported as missing.
    pub is_partial: bool,
    /// What a table without a file is called in diagnostics; `table` if it has no name.
    pub name: Option<String>,
    /// The position of the table among those that are read together.
    pub(crate) order: usize,
}

impl Selection {
    /// Selects the whole table in the file `path`, which is relative to the working directory or to
    /// [`root`](Self::root).
    #[must_use]
    pub fn file(path: impl Into<Word>) -> Self {
        Self { table: Some(Origin::File(path.into())), ..Self::default() }
    }

    /// Selects the whole table whose text is `table`.
    #[must_use]
    pub fn inline(table: impl Into<Word>) -> Self {
        Self { table: Some(Origin::Inline(table.into())), ..Self::default() }
    }

    /// Sets the directory that paths are relative to.
    #[must_use]
    pub fn root(mut self, root: impl AsRef<Path>) -> Self {
        root.as_ref().clone_into(&mut self.root);
        self
    }

    /// Keeps the rows whose cell in `column` is one of `values`, or a list that contains one of them.
    #[must_use]
    pub fn only<W: Into<Word>>(mut self, column: impl Into<Word>, values: impl IntoIterator<Item = W>) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        self.only.push(Only { column: column.into(), values });
        self
    }

    /// Names rows that have a number as code and no name by this prefix and the number.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let reading = read(&Selection::inline("code:i32,description\n10001,Unknown\n-1,Down\n").prefix("E"));
    /// let catalog = reading.catalog.expect("the table has a header");
    /// let names: Vec<_> = catalog.rows().filter_map(|row| row.identifier()).collect();
    /// assert_eq!(names, ["E10001", "EMinus1"]);
    /// ```
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<Word>) -> Self {
        self.prefix = Some(prefix.into());
        self
    }

    /// Leaves a column out.
    #[must_use]
    pub fn skip(mut self, column: impl Into<Word>) -> Self {
        self.skip.push(column.into());
        self
    }

    /// Links the `ref` column `column` to the rows of `table`.
    #[must_use]
    pub fn link(mut self, column: impl Into<Word>, table: impl Into<Word>) -> Self {
        self.links.push(LinkTo { column: column.into(), table: table.into() });
        self
    }

    /// Requires that every row is, by its code or its name, a row of its own of the larger table `table`.
    #[must_use]
    pub fn into_table(mut self, table: impl Into<Word>) -> Self {
        self.into.push(table.into());
        self
    }

    /// Requires that every localized column has a text in these languages, in every row that has any.
    #[must_use]
    pub fn require_locales<W: Into<Word>>(mut self, tags: impl IntoIterator<Item = W>) -> Self {
        self.require_locales.extend(tags.into_iter().map(Into::into));
        self
    }

    /// Accepts the warnings of these rules, by their ids.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let table = "code,name,descripton\nA1,FIRST,one\n";
    /// assert_eq!(read(&Selection::inline(table)).diagnostics.len(), 1);
    /// assert!(read(&Selection::inline(table).allow(["misspelled-column"])).diagnostics.is_empty());
    /// ```
    #[must_use]
    pub fn allow<W: Into<Word>>(mut self, rules: impl IntoIterator<Item = W>) -> Self {
        self.allow.extend(rules.into_iter().map(Into::into));
        self
    }

    /// Names a table that has no file, as diagnostics show it.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets what a `ref` column without a link refers to.
    #[must_use]
    pub fn unlinked(mut self, unlinked: Unlinked) -> Self {
        self.unlinked = unlinked;
        self
    }
}
