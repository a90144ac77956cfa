//! Fields: the columns of the header that become accessors, and the one that names the variants.

use std::collections::HashMap;
use std::ops::Range;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use crate::column::{Column, Element, Field, Kind, header, partner, well_known};
use crate::diagnostic::TableReport;
use crate::nearest::nearest;
use crate::rule::Rule;
use crate::selection::Only;
use crate::table::Table;
use crate::text::Text;

/// The columns of a table by role.
#[derive(Debug)]
pub(crate) struct Columns {
    /// The columns that become accessors, in file order.
    pub(crate) fields: Vec<Field>,
    /// The index of the `variant` column.
    pub(crate) variant: Option<usize>,
    /// The probable names of unreadable columns.
    pub(crate) unreadable: Vec<String>,
}

impl Columns {
    /// Reads the header. Columns that cannot be read are reported and left out.
    pub(crate) fn read(table: &Table, report: &mut TableReport<'_>) -> Self {
        let mut columns: Vec<Column> = Vec::new();
        let mut unreadable = Vec::new();
        for (at, cell) in table.header.cells.iter().enumerate() {
            match header::read(at, cell, report) {
                Some(column) => columns.push(column),
                None => unreadable.push(cell.text.split([':', '@']).next().unwrap_or_default().to_snake_case()),
            }
        }
        refuse_duplicates(&mut columns, report);
        let variant = well_known::take_variant(&mut columns);
        well_known::pair_soap(&mut columns, &unreadable, report);
        let is_unreadable = |name: &str| unreadable.iter().any(|known| known == name);
        let named = |name: &str| columns.iter().any(|column| column.name == *name) || is_unreadable(name);
        let has_any = variant.is_some() || !columns.is_empty();
        if has_any && variant.is_none() && !named("code") && !named("name") && !is_unreadable("variant") {
            let naming = ["code", "name", "variant"];
            let misspelled = columns.iter().find_map(|column| Some((&column.name, nearest(&column.name, naming)?)));
            let diagnostic = report
                .at(table.header.span.clone(), Rule::MissingNameColumn, "no column `code`, `name` or `variant`")
                .label("expected at least one of them");
            if let Some((given, near)) = misspelled {
                diagnostic.help(format!("did you mean `{near}` instead of `{given}`?"));
            }
        }
        let mut fields = group(columns, report);
        refuse_same_enums(&mut fields, report);
        partner::check(&mut fields, &unreadable, report);
        Self { fields, variant, unreadable }
    }

    /// Makes each `key(other)` a plain key if `only` keeps the rows with one value of `other`.
    pub(crate) fn narrow(&mut self, only: &[Only]) {
        partner::narrow(&mut self.fields, only);
    }

    /// Returns `true` if the columns that name the rows could be read.
    pub(crate) fn are_rows_named(&self) -> bool {
        !self.unreadable.iter().any(|name| name == "variant" || name == "name")
    }

    pub(crate) fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name() == name)
    }
}

/// Reports columns with the same name, unless each of them has its own language.
fn refuse_duplicates(columns: &mut Vec<Column>, report: &mut TableReport<'_>) {
    let mut seen: HashMap<(Text, Option<String>), Range<usize>> = HashMap::new();
    // By name, whether the first column has a locale, and its place.
    let mut firsts: HashMap<Text, (bool, Range<usize>)> = HashMap::new();
    columns.retain(|column| {
        let name = &column.name;
        let (is_localized, first) =
            firsts.entry(name.clone()).or_insert_with(|| (column.locale.is_some(), column.span.clone())).clone();
        if let Some(known) = seen.get(&(name.clone(), column.locale.clone())) {
            let spelt = column.locale.as_ref().map_or_else(|| name.to_string(), |locale| format!("{name}@{locale}"));
            report
                .at(column.span.clone(), Rule::DuplicateColumn, format!("duplicate column `{spelt}`"))
                .also(known.clone(), format!("first column `{spelt}` is here"));
            return false;
        }
        if is_localized != column.locale.is_some() {
            let title = format!("column `{name}` exists with and without a language");
            report
                .at(column.span.clone(), Rule::InconsistentColumns, title)
                .also(first, "the other one is here")
                .help(format!("give each of them a language: `{name}@en`, `{name}@ja`"));
            return false;
        }
        seen.insert((name.clone(), column.locale.clone()), column.span.clone());
        true
    });
}

/// Reports two `enum` columns whose names only differ by an underscore, as `line1` and `line_1`: both give `…Line1`.
fn refuse_same_enums(fields: &mut [Field], report: &mut TableReport<'_>) {
    let mut seen: HashMap<String, (Text, Range<usize>)> = HashMap::new();
    for column in
        fields.iter_mut().flat_map(|field| &mut field.columns).filter(|column| column.kind.single() == Kind::Enum)
    {
        let name = column.name.clone();
        let suffix = name.to_upper_camel_case();
        if let Some((known, span)) = seen.get(&suffix) {
            let title = format!("`{known}` and `{name}` give two enums with the same name");
            report
                .at(column.span.clone(), Rule::DuplicateIdentifier, title)
                .label(format!("this enum would be called `…{suffix}`"))
                .also(span.clone(), "and this one too")
                .help("rename one of the columns");
            // The accessor remains, and there is only one enum with this name.
            column.kind = if column.kind.is_list() { Kind::List(Element::Text) } else { Kind::Text };
        } else {
            seen.insert(suffix, (name, column.span.clone()));
        }
    }
}

/// Groups the columns by name; those of one name must have the same type.
fn group(columns: Vec<Column>, report: &mut TableReport<'_>) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut places: HashMap<Text, usize> = HashMap::new();
    let mut lookups: HashMap<Text, Range<usize>> = HashMap::new();
    for column in columns {
        let name = column.name.clone();
        if column.lookup.is_some() {
            if let Some(known) = lookups.get(&name) {
                let title = format!("column `{name}` is a `key` or an `index` in two languages");
                report
                    .at(column.span.clone(), Rule::InconsistentColumns, title)
                    .label(format!("`from_{name}` searches one column"))
                    .also(known.clone(), "the first one is here")
                    .help("keep the word in one language");
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
            report
                .at(column.span.clone(), Rule::InconsistentColumns, format!("column `{name}` has two types"))
                .label(format!("this is `{}`", column.kind.word()))
                .also(field.first().span.clone(), format!("this is `{}`", field.kind().word()));
        }
        field.columns.push(column);
    }
    fields
}
