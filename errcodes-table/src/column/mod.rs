//! Column: what the header says. Header cells become fields; all `x@…` columns of one name are one field.

mod header;
mod locale;
mod names;
mod well_known;

use std::collections::HashMap;
use std::ops::Range;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use crate::diagnostic::TableFaults;
use crate::nearest::{nearest, one_of};
use crate::table::Table;
use crate::text::Text;

pub use locale::canonical as canonical_locale;
pub(crate) use names::is_keyword;

/// What the cells of a column hold, and so what its accessor returns.
///
/// Exhaustive, so that code which makes something of every kind does not compile when there is a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Text with `{placeholder}`s.
    Template,
    /// `true` or `false`.
    Bool,
    /// A number.
    Integer(Integer),
    /// One of a small set of texts.
    Enum,
    /// The key of a row, of this table or of a linked one.
    Ref,
    /// A status of HTTP.
    HttpStatus,
    /// `soap_fault`.
    QName {
        /// The index of the column `soap_namespace`.
        namespaces: usize,
    },
}

/// An integer type of Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Integer {
    /// Its name, such as `u16`.
    pub name: &'static str,
    /// The least value.
    pub least: i128,
    /// The greatest value.
    pub most: i128,
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
    /// Returns `true` for `u8` to `u64`.
    #[must_use]
    pub fn is_unsigned(self) -> bool {
        self.least == 0
    }
}

/// How rows are found by a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Every cell is different: `from_<name>` gives an `Option`.
    Key,
    /// Cells may repeat: `from_<name>` gives a slice.
    Index,
}

/// One header cell, read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Column {
    /// The index of the header cell, and so of the cell of every row.
    pub at: usize,
    /// The bytes of the header cell.
    pub span: Range<usize>,
    /// The name, which the accessor has too.
    pub name: Text,
    /// What the cells hold.
    pub kind: Kind,
    /// Whether a cell may be blank.
    pub optional: bool,
    /// How rows are found by the cells, if they are.
    pub lookup: Option<Lookup>,
    /// The language of the text, as a canonical BCP 47 tag.
    pub locale: Option<String>,
    /// `false` if there are diagnostics at the header cell: the column keeps its accessor, but its cells are not read.
    pub is_sure: bool,
}

impl Column {
    /// The header cell that makes the column an `index`.
    pub(crate) fn spelt_as_index(&self) -> String {
        self.spelt(":index", self.optional)
    }

    /// The header cell that allows blank cells.
    pub(crate) fn spelt_as_optional(&self) -> String {
        let lookup = match self.lookup {
            Some(Lookup::Index) => ":index",
            Some(Lookup::Key) if !matches!(&*self.name, "code" | "name") => ":key",
            _ => "",
        };
        self.spelt(lookup, true)
    }

    /// The header cell of the same column in another language.
    pub(crate) fn spelt_in(&self, locale: &str) -> String {
        Self { locale: Some(locale.to_owned()), ..self.clone() }.spelt("", self.optional)
    }

    fn spelt(&self, lookup: &str, optional: bool) -> String {
        let kind = match self.kind {
            Kind::Text | Kind::HttpStatus | Kind::QName { .. } => "",
            Kind::Template => ":template",
            Kind::Bool => ":bool",
            Kind::Enum => ":enum",
            Kind::Ref => ":ref",
            Kind::Integer(integer) => &format!(":{}", integer.name),
        };
        let optional = if optional { ":optional" } else { "" };
        let (at, locale) = self.locale.as_ref().map_or(("", ""), |locale| ("@", locale.as_str()));
        format!("{}{kind}{lookup}{optional}{at}{locale}", self.name)
    }
}

/// One accessor of the enum: a column, or all columns of one name that differ by locale.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Field {
    /// The columns. Never empty; the first is the default language.
    pub columns: Vec<Column>,
}

impl Field {
    /// Returns the first column, which is the default language.
    #[must_use]
    pub fn first(&self) -> &Column {
        // A field is made from its first column.
        &self.columns[0]
    }

    /// Returns the name of the columns.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.first().name
    }

    /// Returns what the cells hold.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.first().kind
    }

    /// Returns `true` for text in languages.
    #[must_use]
    pub fn is_localized(&self) -> bool {
        self.first().locale.is_some() || self.kind() == Kind::Template
    }

    /// Returns `true` if a cell may be blank: then the accessor returns `Option`.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.first().optional
    }

    /// Returns the column by whose cells rows are found, if there is one.
    #[must_use]
    pub fn lookup(&self) -> Option<(&Column, Lookup)> {
        self.columns.iter().find_map(|column| Some((column, column.lookup?)))
    }
}

/// The columns of a table by role.
#[derive(Debug)]
pub(crate) struct Columns {
    /// What becomes an accessor, in file order.
    pub(crate) fields: Vec<Field>,
    /// Where the `variant` column stands.
    pub(crate) variant: Option<usize>,
    /// What the unreadable columns were probably meant to be called.
    pub(crate) unreadable: Vec<String>,
}

impl Columns {
    /// Reads the header. Columns that cannot be read are reported and left out.
    pub(crate) fn read(table: &Table, faults: &mut TableFaults<'_>) -> Self {
        let mut columns: Vec<Column> = Vec::new();
        let mut unreadable = Vec::new();
        for (at, cell) in table.header.cells.iter().enumerate() {
            match header::read(at, cell, faults) {
                Some(column) => columns.push(column),
                None => unreadable.push(cell.text.split([':', '@']).next().unwrap_or_default().to_snake_case()),
            }
        }
        refuse_duplicates(&mut columns, faults);
        let variant = well_known::take_variant(&mut columns);
        well_known::pair_soap(&mut columns, &unreadable, faults);
        let is_unreadable = |name: &str| unreadable.iter().any(|known| known == name);
        let named = |name: &str| columns.iter().any(|column| column.name == *name) || is_unreadable(name);
        if variant.is_none() && !named("code") && !named("name") && !is_unreadable("variant") {
            let naming = ["code", "name", "variant"];
            let misspelt = columns.iter().find_map(|column| Some((&column.name, nearest(&column.name, naming)?)));
            let fault = faults.at(table.header.span.clone(), "no column says what the rows are called");
            if let Some((given, near)) = misspelt {
                fault.help(format!("did you mean `{near}` by `{given}`?"));
            }
            fault.help(format!("a table has at least one of {}", one_of(naming)));
        }
        let mut fields = group(columns, faults);
        refuse_same_enums(&mut fields, faults);
        Self { fields, variant, unreadable }
    }

    /// True where the header shows the columns that name the rows.
    pub(crate) fn are_rows_named(&self) -> bool {
        !self.unreadable.iter().any(|name| name == "variant" || name == "name")
    }

    pub(crate) fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name() == name)
    }
}

/// Two columns of one name are a fault, unless every one of them has a language of its own.
fn refuse_duplicates(columns: &mut Vec<Column>, faults: &mut TableFaults<'_>) {
    let mut seen: HashMap<(Text, Option<String>), Range<usize>> = HashMap::new();
    // By name, whether the first column has a locale, and where it stands.
    let mut firsts: HashMap<Text, (bool, Range<usize>)> = HashMap::new();
    columns.retain(|column| {
        let name = &column.name;
        let (is_localized, first) =
            firsts.entry(name.clone()).or_insert_with(|| (column.locale.is_some(), column.span.clone())).clone();
        if let Some(known) = seen.get(&(name.clone(), column.locale.clone())) {
            let message = match &column.locale {
                Some(locale) => format!("column `{name}` is there twice in `{locale}`"),
                None => format!("column `{name}` is there twice"),
            };
            faults.at(column.span.clone(), message).also(known.clone(), "first here");
            return false;
        }
        if is_localized != column.locale.is_some() {
            faults
                .at(column.span.clone(), format!("column `{name}` is there with a locale and without one"))
                .also(first, "first here")
                .help("give each of them a locale: `description@en`, `description@ja`");
            return false;
        }
        seen.insert((name.clone(), column.locale.clone()), column.span.clone());
        true
    });
}

/// Two `enum` columns whose names differ by an underscore only, as `line1` and `line_1`, would be one enum.
fn refuse_same_enums(fields: &mut [Field], faults: &mut TableFaults<'_>) {
    let mut seen: HashMap<String, (Text, Range<usize>)> = HashMap::new();
    for column in fields.iter_mut().flat_map(|field| &mut field.columns).filter(|column| column.kind == Kind::Enum) {
        let name = column.name.clone();
        let suffix = name.to_upper_camel_case();
        if let Some((known, span)) = seen.get(&suffix) {
            faults
                .at(column.span.clone(), format!("`{known}` and `{name}` would be enums of one name, `…{suffix}`"))
                .also(span.clone(), "the other one");
            // Its accessor remains, and there is one enum of the name.
            column.kind = Kind::Text;
        } else {
            seen.insert(suffix, (name, column.span.clone()));
        }
    }
}

/// Puts the columns of one name together; they must agree in what they hold.
fn group(columns: Vec<Column>, faults: &mut TableFaults<'_>) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut places: HashMap<Text, usize> = HashMap::new();
    let mut lookups: HashMap<Text, Range<usize>> = HashMap::new();
    for column in columns {
        let name = column.name.clone();
        if column.lookup.is_some() {
            if let Some(known) = lookups.get(&name) {
                faults
                    .at(column.span.clone(), format!("`from_{name}` can look in one language only"))
                    .also(known.clone(), "already a `key` or an `index` here");
            } else {
                lookups.insert(name.clone(), column.span.clone());
            }
        }
        let place = *places.entry(name.clone()).or_insert(fields.len());
        let Some(field) = fields.get_mut(place) else {
            fields.push(Field { columns: vec![column] });
            continue;
        };
        if field.kind() != column.kind && field.first().is_sure && column.is_sure {
            faults
                .at(column.span.clone(), format!("`{name}` is text in one language and a template in another"))
                .also(field.first().span.clone(), "first here");
        }
        field.columns.push(column);
    }
    fields
}
