//! Bind: which variant maps to which row, and whether the table has what the program requires.

mod causes;
mod display;
pub(crate) mod fields;
mod variants;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use errcodes_table::{Catalog, Integer, Kind, Rule, Selected, TypedColumn, Value};
use proc_macro2::{Ident, Span, TokenStream};

pub(crate) use causes::Cause;
pub(crate) use variants::deprecation;

use crate::diagnostic::{Diagnostics, TableReport};
use crate::item::{Item, ItemVariant, Origin};
use crate::settings::{Feature, Omission, Settings};
use crate::syntax::Shape;

/// A table that a `ref` column is linked to, or a larger table that has all rows.
pub(crate) struct LinkedTable {
    pub(crate) column: String,
    /// The enum that is generated from it.
    pub(crate) target: TokenStream,
    /// The table; `None` if it could not be read.
    pub(crate) catalog: Option<Arc<Catalog>>,
    /// Its key column, and the integer type if it has one.
    pub(crate) key: String,
    pub(crate) key_type: Option<Integer>,
}

/// The input of the emitter.
pub(crate) struct Plan<'p> {
    pub(crate) item: &'p Item,
    pub(crate) settings: &'p Settings,
    /// `None` if no table could be read.
    pub(crate) catalog: Option<&'p Catalog>,
    /// The columns that the program wants.
    pub(crate) columns: Vec<&'p TypedColumn>,
    /// The variants, in the order of the table.
    pub(crate) variants: Vec<Variant<'p>>,
    pub(crate) links: &'p [LinkedTable],
    /// The larger tables of `into`.
    pub(crate) larger: &'p [LinkedTable],
    /// The column that `Display` shows, if the settings name one.
    pub(crate) display: Option<&'p TypedColumn>,
    /// The place of the table in the program, where names from the table are defined.
    pub(crate) place: Span,
    /// Whether there are errors: then the items are compiled, so that uses of them are not reported too, and never run.
    pub(crate) has_errors: bool,
}

/// A variant and its row.
pub(crate) struct Variant<'p> {
    pub(crate) name: Ident,
    /// `None` if no row could be found, which was reported.
    pub(crate) row: Option<usize>,
    /// Whether a variant without fields is written `A {}` or `A()`.
    pub(crate) has_braces: bool,
    /// As the user wrote it.
    pub(crate) declared: Option<&'p ItemVariant>,
    /// The field with the source, if `Error` is generated.
    pub(crate) cause: Option<Cause<'p>>,
}

impl<'p> Variant<'p> {
    fn declared(variant: &'p ItemVariant, row: Option<usize>) -> Self {
        let has_braces = variant.fields.shape != Shape::Unit;
        Self { name: variant.name.clone(), row, has_braces, declared: Some(variant), cause: None }
    }
}

/// The columns of the code that is sent.
#[derive(Clone, Copy)]
pub(crate) struct Code<'p> {
    pub(crate) column: &'p TypedColumn,
    /// The column `name`, for the rows without a cell in the first.
    pub(crate) otherwise: Option<&'p TypedColumn>,
}

impl Code<'_> {
    /// Returns `true` if every row has a code.
    pub(crate) fn is_total(&self) -> bool {
        [Some(self.column), self.otherwise].into_iter().flatten().any(|column| !column.field.is_optional())
    }
}

impl<'p> Plan<'p> {
    /// Binds `item` to the rows of `catalog`.
    pub(crate) fn bind(
        item: &'p Item,
        settings: &'p Settings,
        catalog: &'p Catalog,
        selected: &Selected,
        (links, larger): (&'p [LinkedTable], &'p [LinkedTable]),
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let columns: Vec<&TypedColumn> = selected.columns(catalog).collect();
        let is_told = selected.is_understood && !settings.selection.is_partial;
        let mut variants = match &item.origin {
            Origin::Table => variants::written(catalog, &selected.rows, item.name.span()),
            Origin::User(variants) => variants::declared(catalog, &selected.rows, item, variants, is_told, diagnostics),
        };
        find_causes(item, settings, &mut variants, diagnostics);
        let display = display::column(catalog, &columns, settings, diagnostics);
        let place = place(settings, diagnostics);
        let plan = Self {
            item,
            settings,
            catalog: Some(catalog),
            columns,
            variants,
            links,
            larger,
            display,
            place,
            has_errors: false,
        };
        let mut report = TableReport::new(catalog, diagnostics);
        if item.is_plain() {
            display::refuse_placeholders(&plan, catalog, &mut report);
        } else {
            fields::check(&plan, catalog, &mut report);
        }
        plan.refuse_impossible(diagnostics);
        Self { has_errors: diagnostics.has_errors(), ..plan }
    }

    /// Returns the plan without a table: the enum and what needs no rows.
    pub(crate) fn without_table(item: &'p Item, settings: &'p Settings, diagnostics: &mut Diagnostics) -> Self {
        let mut variants = match &item.origin {
            Origin::Table => Vec::new(),
            Origin::User(variants) => variants.iter().map(|variant| Variant::declared(variant, None)).collect(),
        };
        find_causes(item, settings, &mut variants, diagnostics);
        Self {
            item,
            settings,
            catalog: None,
            columns: Vec::new(),
            variants,
            links: &[],
            larger: &[],
            display: None,
            place: place(settings, diagnostics),
            has_errors: true,
        }
    }

    pub(crate) fn column(&self, name: &str) -> Option<&'p TypedColumn> {
        self.columns.iter().copied().find(|column| column.field.name() == name)
    }

    /// Returns the key column.
    pub(crate) fn key(&self) -> Option<&'p TypedColumn> {
        self.catalog?.key_column().filter(|key| self.column(key.field.name()).is_some())
    }

    /// Returns the values of one column of a field, in the order of the variants.
    pub(crate) fn values<'v>(&'v self, values: &'v [Value]) -> impl Iterator<Item = &'v Value> + 'v {
        self.variants.iter().map(move |variant| variant.row.and_then(|row| values.get(row)).unwrap_or(&Value::Blank))
    }

    /// Returns the number of the variant of each row.
    pub(crate) fn variants_by_row(&self) -> HashMap<usize, usize> {
        let numbered = self.variants.iter().enumerate();
        numbered.filter_map(|(number, variant)| Some((variant.row?, number))).collect()
    }

    pub(crate) fn link(&self, column: &str) -> Option<&'p LinkedTable> {
        self.links.iter().find(|link| link.column == column)
    }

    /// The key of the row that a cell of the `ref` column `column` names, which the cell may name by its name.
    pub(crate) fn key_of<'t>(&'t self, column: &str, cell: &'t str) -> Cow<'t, str> {
        let catalog = match self.link(column) {
            Some(link) => link.catalog.as_deref(),
            None => self.catalog,
        };
        catalog.map_or(Cow::Borrowed(cell), |catalog| catalog.key_of(cell))
    }

    /// The columns that `FromStr` looks in: the key, then the name where it is a plain key as well and wanted.
    pub(crate) fn names_of_rows(&self) -> impl Iterator<Item = &'p TypedColumn> {
        let name = self.catalog.and_then(Catalog::name_column);
        self.key().into_iter().chain(name.and_then(|name| self.column(name.field.name())))
    }

    /// Returns the columns of the code: the cell of the second counts if that of the first is blank. Skipped columns
    /// do not count.
    pub(crate) fn code(&self) -> Option<Code<'p>> {
        let name = self.column("name");
        let column = self.column("code").or(name).or_else(|| self.key())?;
        let otherwise = name.filter(|name| column.field.is_optional() && column.field.name() != name.field.name());
        Some(Code { column, otherwise })
    }

    /// Returns `true` if the code can be read back.
    pub(crate) fn is_read(&self) -> bool {
        let key = self.key().map(|key| key.field.name());
        self.code().is_some_and(|code| key == Some(code.column.field.name()))
    }

    /// Reports settings that this table or enum cannot have.
    fn refuse_impossible(&self, diagnostics: &mut Diagnostics) {
        let has_all_columns = self.catalog.is_some_and(Catalog::has_all_columns);
        for &(feature, span) in &self.settings.impls {
            let word = feature.word();
            match feature {
                // The column may be one that could not be read.
                Feature::Http if self.column("http_status").is_none() && !has_all_columns => {}
                Feature::Http => {
                    let title = "`impls(http)` needs a column `http_status`, not `optional`";
                    let help = match self.column("http_status").map(|column| column.field.is_optional()) {
                        Some(false) => continue,
                        Some(true) => "fill the blank cells and remove `optional`",
                        None => "add the column",
                    };
                    diagnostics.code(span, Rule::UnsupportedImpl, title).help(help);
                }
                _ if self.code().is_some_and(|code| code.column.field.is_pattern()) => {
                    let column = self.code().map_or("code", |code| code.column.field.name());
                    let title = format!("`impls({word})` needs one code in each row, and `{column}` has patterns");
                    diagnostics
                        .code(span, Rule::UnsupportedImpl, title)
                        .help("keep the code that the peer sent beside the error, and serialize that");
                }
                _ if !self.code().is_some_and(|code| code.is_total()) => {
                    if has_all_columns {
                        let title = format!("`impls({word})` needs a code");
                        diagnostics
                            .code(span, Rule::UnsupportedImpl, title)
                            .help("add a `code`, a `name` or another `key` column without blank cells");
                    }
                }
                _ if !self.item.is_plain() => {
                    let title = format!("`impls({word})` needs an enum without fields and generics");
                    diagnostics.code(span, Rule::UnsupportedImpl, title).help("serialize the code: `self.code()`");
                }
                Feature::Deserialize | Feature::Serde if !self.is_read() => {
                    let column = self.code().map_or("code", |code| code.column.field.name());
                    let title = format!("`impls({word})` needs a code that is a key, and `{column}` is not one");
                    let diagnostic = diagnostics.code(span, Rule::UnsupportedImpl, title);
                    if feature == Feature::Serde {
                        diagnostic.help("write `impls(serialize)`, which needs no key");
                    }
                }
                Feature::Serialize | Feature::Deserialize | Feature::Serde => {}
            }
        }
        if self.item.is_plain() {
            return;
        }
        for (_, span) in &self.settings.larger {
            let title = "`into` needs an enum without fields and generics";
            diagnostics.code(*span, Rule::UnsupportedImpl, title);
        }
        for column in &self.columns {
            let name = column.field.name();
            if column.field.kind().single() == Kind::Ref && self.link(name).is_none() {
                let title = format!("`{name}` refers to variants, which may have fields");
                diagnostics
                    .code(self.item.name.span(), Rule::RefWithFields, title)
                    .help(format!("skip the column: `skip({name})`"));
            }
        }
    }
}

/// Returns the place of the literal of `spec` or `table`; a build script has none.
fn place(settings: &Settings, diagnostics: &Diagnostics) -> Span {
    let literal = settings.selection.table.as_ref().map(|table| match table {
        errcodes_table::Origin::File(word) | errcodes_table::Origin::Inline(word) => word.mark,
    });
    literal.map_or_else(Span::call_site, |mark| diagnostics.span(mark))
}

/// Finds causes. Without `display` the attributes of the fields are left to thiserror.
fn find_causes(item: &Item, settings: &Settings, variants: &mut [Variant<'_>], diagnostics: &mut Diagnostics) {
    if settings.display.is_some() && !item.is_plain() {
        causes::find(variants, diagnostics);
    } else if settings.display.is_none() && !settings.no.contains(&Omission::Error) {
        causes::warn_of_unused(variants, diagnostics);
    }
}
