//! Column: what the header says. Header cells become fields; all `x@…` columns of one name are one field.

mod header;
mod locale;
mod names;
mod well_known;

use std::ops::Range;

use crate::diagnostic::TableFaults;
use crate::nearest::one_of;
use crate::table::Table;

pub(crate) use names::is_keyword;

/// What a column holds, and so what its accessor returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Template,
    Bool,
    Integer(Integer),
    Enum,
    Ref,
    HttpStatus,
    /// `soap_fault`; its namespaces stand in the column of that index.
    QName {
        namespaces: usize,
    },
}

/// An integer type of Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Integer {
    pub(crate) name: &'static str,
    pub(crate) least: i128,
    pub(crate) most: i128,
}

/// The integer types that a header may name.
pub(crate) const INTEGERS: [Integer; 8] = [
    Integer { name: "u8", least: 0, most: u8::MAX as i128 },
    Integer { name: "u16", least: 0, most: u16::MAX as i128 },
    Integer { name: "u32", least: 0, most: u32::MAX as i128 },
    Integer { name: "u64", least: 0, most: u64::MAX as i128 },
    Integer { name: "i8", least: i8::MIN as i128, most: i8::MAX as i128 },
    Integer { name: "i16", least: i16::MIN as i128, most: i16::MAX as i128 },
    Integer { name: "i32", least: i32::MIN as i128, most: i32::MAX as i128 },
    Integer { name: "i64", least: i64::MIN as i128, most: i64::MAX as i128 },
];

impl Integer {
    pub(crate) fn is_unsigned(self) -> bool {
        self.least == 0
    }
}

/// How rows are found by a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lookup {
    /// Every cell is different: `from_<name>` gives an `Option`.
    Key,
    /// Cells may repeat: `from_<name>` gives a slice.
    Index,
}

/// One header cell, read.
#[derive(Clone, Debug)]
pub(crate) struct Column<'s> {
    /// Which cell of the header, and so of every row.
    pub(crate) at: usize,
    pub(crate) span: Range<usize>,
    pub(crate) name: &'s str,
    pub(crate) kind: Kind,
    pub(crate) optional: bool,
    pub(crate) lookup: Option<Lookup>,
    /// The language of the text, as a canonical BCP 47 tag.
    pub(crate) locale: Option<String>,
}

/// One accessor of the enum: a column, or all columns of one name that differ by locale.
#[derive(Clone, Debug)]
pub(crate) struct Field<'s> {
    /// Never empty; the first is the default language.
    pub(crate) columns: Vec<Column<'s>>,
}

impl<'s> Field<'s> {
    pub(crate) fn first(&self) -> &Column<'s> {
        // A field is made from its first column.
        &self.columns[0]
    }

    pub(crate) fn name(&self) -> &'s str {
        self.first().name
    }

    pub(crate) fn kind(&self) -> Kind {
        self.first().kind
    }

    /// Text in languages: `Localized`.
    pub(crate) fn is_localized(&self) -> bool {
        self.first().locale.is_some() || self.kind() == Kind::Template
    }

    /// True where some row may have no value: then the accessor returns `Option`.
    pub(crate) fn is_optional(&self) -> bool {
        self.first().optional
    }

    /// The column by whose cells rows are found, if there is one.
    pub(crate) fn lookup(&self) -> Option<(&Column<'s>, Lookup)> {
        self.columns.iter().find_map(|column| Some((column, column.lookup?)))
    }
}

/// The columns of a table by role.
#[derive(Debug)]
pub(crate) struct Columns<'s> {
    /// What becomes an accessor, in file order.
    pub(crate) fields: Vec<Field<'s>>,
    /// Where the `variant` column stands.
    pub(crate) variant: Option<usize>,
}

impl<'s> Columns<'s> {
    /// Reads the header. Columns that cannot be read are reported and left out.
    pub(crate) fn read(table: &'s Table<'_>, faults: &mut TableFaults<'_>) -> Self {
        let mut columns: Vec<Column<'s>> = Vec::new();
        let mut unreadable = Vec::new();
        for (at, cell) in table.header.cells.iter().enumerate() {
            match header::read(at, cell, faults) {
                Some(column) => columns.push(column),
                None => unreadable.push(cell.text.split([':', '@']).next().unwrap_or_default()),
            }
        }
        refuse_duplicates(&mut columns, faults);
        let variant = well_known::take_variant(&mut columns);
        well_known::pair_soap(&mut columns, &unreadable, faults);
        let named = |name: &str| columns.iter().any(|column| column.name == name) || unreadable.contains(&name);
        if variant.is_none() && !named("code") && !named("name") && !unreadable.contains(&"variant") {
            faults
                .at(table.header.span.clone(), "no column says what the rows are called")
                .help(format!("a table has at least one of {}", one_of(["code", "name", "variant"])));
        }
        Self { fields: group(columns, faults), variant }
    }

    pub(crate) fn field(&self, name: &str) -> Option<&Field<'s>> {
        self.fields.iter().find(|field| field.name() == name)
    }
}

/// Two columns of one name are a fault, unless every one of them has a language of its own.
fn refuse_duplicates(columns: &mut Vec<Column<'_>>, faults: &mut TableFaults<'_>) {
    let mut kept: Vec<Column<'_>> = Vec::new();
    for column in columns.drain(..) {
        let same = kept.iter().find(|known| known.name == column.name && known.locale == column.locale);
        let mixed =
            kept.iter().find(|known| known.name == column.name && known.locale.is_none() != column.locale.is_none());
        if let Some(known) = same {
            let name = column.name;
            let message = match &column.locale {
                Some(locale) => format!("column `{name}` is there twice in `{locale}`"),
                None => format!("column `{name}` is there twice"),
            };
            faults.at(column.span.clone(), message).also(known.span.clone(), "first here");
        } else if let Some(known) = mixed {
            faults
                .at(column.span.clone(), format!("column `{}` is there with a locale and without one", column.name))
                .also(known.span.clone(), "first here")
                .help("give each of them a locale: `description@en`, `description@ja`");
        } else {
            kept.push(column);
        }
    }
    *columns = kept;
}

/// Puts the columns of one name together; they must agree in what they hold.
fn group<'s>(columns: Vec<Column<'s>>, faults: &mut TableFaults<'_>) -> Vec<Field<'s>> {
    let mut fields: Vec<Field<'s>> = Vec::new();
    for column in columns {
        let Some(field) = fields.iter_mut().find(|field| field.name() == column.name) else {
            fields.push(Field { columns: vec![column] });
            continue;
        };
        if field.kind() != column.kind {
            faults
                .at(column.span.clone(), format!("`{}` is text in one language and a template in another", column.name))
                .also(field.first().span.clone(), "first here");
        }
        if let (Some((known, _)), Some(_)) = (field.lookup(), column.lookup) {
            let known = known.span.clone();
            faults
                .at(column.span.clone(), format!("`from_{}` can look in one language only", column.name))
                .also(known, "already a `key` or an `index` here");
        }
        field.columns.push(column);
    }
    fields
}
