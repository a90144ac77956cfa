//! The rows of a table as data, for tools that read a table when they run and compile nothing from it.

use crate::bind::Plan;
use crate::catalog::{Catalog, TypedColumn, Value};
use crate::column::Kind;
use crate::diagnostic::TableFaults;
use crate::generate::{item_name, with_catalog};
use crate::generated::Faults;
use crate::settings::Settings;

/// One row of a table, as the generated enum would have it.
///
/// ```
/// use errcodes_codegen::Settings;
///
/// let table = "code:u16,name,http_status,description@en\n404,NOT_FOUND,404,There is none.\n";
/// let rows = Settings::inline("ApiError", table).rows().expect("a table without a fault");
/// let row = &rows[0];
/// assert_eq!((row.code.as_str(), row.name.as_str(), row.variant.as_str()), ("404", "NOT_FOUND", "NotFound"));
/// assert_eq!((row.http_status, row.line), (Some(404), 2));
/// assert_eq!(row.text("description").map(|text| text.text.as_str()), Some("There is none."));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The wire key as text, or the variant's name where the table has no key.
    pub code: String,
    /// Whether the table declares the wire key as a number.
    pub is_numeric: bool,
    /// The cell of the column `name`, or the variant's name where that is blank or not there.
    pub name: String,
    /// The variant's name.
    pub variant: String,
    /// The column `http_status`.
    pub http_status: Option<u16>,
    /// Every other cell that holds text, in the order of the columns; blank ones are left out.
    pub texts: Vec<Text>,
    /// The line of the table on which the row begins, counted from 1.
    pub line: usize,
}

/// A text of a row: the cell of a column `text` or `template`.
///
/// ```
/// # use errcodes_codegen::Settings;
/// let rows = Settings::inline("E", "code,description@en,description@ja\nA,none,無\n").rows().expect("no fault");
/// let locales = rows[0].texts.iter().map(|text| text.locale.as_deref());
/// assert_eq!(locales.collect::<Vec<_>>(), [Some("en"), Some("ja")]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Text {
    /// The column's name, without its locale.
    pub column: String,
    /// The language, as a canonical BCP 47 tag, where the header gives one.
    pub locale: Option<String>,
    /// What the cell says.
    pub text: String,
}

impl Row {
    /// The first text of this column: the default language.
    ///
    /// ```
    /// # use errcodes_codegen::Settings;
    /// let rows = Settings::inline("E", "code,description@en,description@ja\nA,none,無\n").rows().expect("no fault");
    /// assert_eq!(rows[0].text("description").and_then(|text| text.locale.as_deref()), Some("en"));
    /// assert_eq!(rows[0].text("resolution"), None);
    /// ```
    #[must_use]
    pub fn text(&self, column: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.column == column)
    }
}

impl Settings {
    /// Reads the table and hands out its rows, in table order; `only` and `skip` mean what they mean to the enum.
    ///
    /// ```
    /// # use errcodes_codegen::Settings;
    /// let faults = Settings::inline("E", "code,http_status\nA,4OO\n").rows().expect_err("4OO is no status");
    /// assert_eq!(faults.lines().next().as_deref(), Some("table:2:3: not an HTTP status: a number from 100 to 599"));
    /// ```
    ///
    /// # Errors
    ///
    /// Every fault of the table, as [`check`](Self::check) finds them, and of the settings.
    pub fn rows(mut self) -> Result<Vec<Row>, Faults> {
        let mut diagnostics = std::mem::take(&mut self.faults);
        let item = item_name(&self, &mut diagnostics);
        let rows = with_catalog(&self, &mut diagnostics, |table, catalog, faults: &mut TableFaults<'_>| {
            let plan = Plan::bind(&item, &self, table, catalog, &[], faults);
            let rows = plan.variants.iter().filter_map(|variant| row(&plan, catalog, variant.row?, &variant.name));
            rows.collect()
        });
        diagnostics.sort();
        if diagnostics.is_empty() { Ok(rows.unwrap_or_default()) } else { Err(Faults(diagnostics)) }
    }
}

fn row(plan: &Plan<'_>, catalog: &Catalog<'_>, at: usize, variant: &proc_macro2::Ident) -> Option<Row> {
    let variant = variant.to_string();
    let cell = |column: Option<&TypedColumn<'_>>| Some(column?.value(at).text()?.into_owned());
    let status = plan.column("http_status").map(|column| column.value(at));
    Some(Row {
        code: cell(plan.key()).unwrap_or_else(|| variant.clone()),
        is_numeric: plan.key().is_some_and(|key| matches!(key.field.kind(), Kind::Integer(_))),
        name: cell(plan.column("name")).unwrap_or_else(|| variant.clone()),
        variant,
        http_status: if let Some(Value::Status(status)) = status { Some(*status) } else { None },
        texts: plan.columns.iter().filter(|column| is_text(column)).flat_map(|column| texts(column, at)).collect(),
        line: catalog.rows.get(at)?.line,
    })
}

fn is_text(column: &TypedColumn<'_>) -> bool {
    matches!(column.field.kind(), Kind::Text | Kind::Template) && !matches!(column.field.name(), "code" | "name")
}

/// The cells of one field, language by language.
fn texts(column: &TypedColumn<'_>, at: usize) -> impl Iterator<Item = Text> {
    column.field.columns.iter().zip(&column.values).filter_map(move |(column, values)| {
        let text = values.get(at)?.text()?.into_owned();
        Some(Text { column: column.name.to_owned(), locale: column.locale.clone(), text })
    })
}

#[cfg(test)]
mod tests {
    use super::{Row, Settings, Text};

    fn text(column: &str, locale: Option<&str>, text: &str) -> Text {
        Text { column: column.to_owned(), locale: locale.map(str::to_owned), text: text.to_owned() }
    }

    #[test]
    fn a_row_is_as_the_enum_has_it() {
        let table = "\
            code:u16,name,variant,kind:enum,deprecated,http_status:optional,title:optional@en,title:optional@ja,hint\n\
            7,SEVEN,,a,gone,404,\"None, sorry\",,x\n\
            8,EIGHT,Other,b,,,Two,二,y\n";
        let rows = Settings::inline("E", table).rows().expect("no fault");
        assert_eq!(
            rows,
            [
                Row {
                    code: "7".to_owned(),
                    is_numeric: true,
                    name: "SEVEN".to_owned(),
                    variant: "Seven".to_owned(),
                    http_status: Some(404),
                    texts: vec![
                        text("deprecated", None, "gone"),
                        text("title", Some("en"), "None, sorry"),
                        text("hint", None, "x"),
                    ],
                    line: 2,
                },
                Row {
                    code: "8".to_owned(),
                    is_numeric: true,
                    name: "EIGHT".to_owned(),
                    variant: "Other".to_owned(),
                    http_status: None,
                    texts: vec![
                        text("title", Some("en"), "Two"),
                        text("title", Some("ja"), "二"),
                        text("hint", None, "y"),
                    ],
                    line: 3,
                },
            ]
        );
    }

    #[test]
    fn settings_count() {
        let table = "name,kind:enum,text\nA,x,1\nB,y,2\nC,x,3\n";
        let rows = Settings::inline("E", table).only("kind", ["x"]).skip("text").rows().expect("no fault");
        let rows: Vec<_> =
            rows.iter().map(|row| (row.code.as_str(), row.is_numeric, row.texts.len(), row.line)).collect();
        assert_eq!(rows, [("A", false, 0, 2), ("C", false, 0, 4)]);
        assert!(Settings::inline("not a name", table).rows().is_err());
        assert!(Settings::inline("E", table).skip("txt").rows().is_err());
        assert!(Settings::inline("E", "").rows().is_err());
        assert!(Settings::inline("E", "name\n").rows().is_err());
    }
}
