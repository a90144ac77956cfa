//! Fields: the whole header, as the columns that become accessors and the one that names the rows.

use std::collections::HashMap;
use std::ops::Range;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use crate::column::{Column, Field, Kind, header, well_known};
use crate::diagnostic::TableFaults;
use crate::nearest::{nearest, one_of};
use crate::table::Table;
use crate::text::Text;

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
