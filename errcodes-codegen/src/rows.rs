//! The rows of a table as data, for tools that read a table at run time.

use std::borrow::Cow;

use errcodes_table::{Catalog, Diagnostics, Kind, Reading, TypedColumn, Value, literal};

use crate::generate::check;
use crate::settings::Settings;

/// One row of a table, as in the generated enum.
///
/// ```
/// use errcodes_codegen::Settings;
///
/// let table = "code:u16,name,http_status,description@en\n404,NOT_FOUND,404,There is none.\n";
/// let rows = Settings::inline("ApiError", table).rows().expect("a correct table");
/// let row = &rows[0];
/// assert_eq!((row.code.as_deref(), row.name.as_deref(), row.variant.as_str()), (Some("404"), Some("NOT_FOUND"), "NotFound"));
/// assert_eq!((row.http_status, row.line), (Some(404), 2));
/// assert_eq!(row.text("description").map(|text| text.text.as_str()), Some("There is none."));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The code as text, which is the `name` if there is none, or `None` if the row has neither.
    pub code: Option<String>,
    /// Whether the code is an integer.
    pub is_numeric: bool,
    /// The cell of the column `name`.
    pub name: Option<String>,
    /// The variant's name.
    pub variant: String,
    /// The column `http_status`.
    pub http_status: Option<u16>,
    /// The other texts, in the order of the columns; blank cells are left out.
    pub texts: Vec<Text>,
    /// The line on which the row begins, from 1.
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
    /// The language, as a canonical BCP 47 tag, if the header has one.
    pub locale: Option<String>,
    /// The text of the cell.
    pub text: String,
    /// Whether the text is a template.
    pub is_template: bool,
}

impl Text {
    /// Returns the text as it is shown: a template with single braces. `None` if it has placeholders, whose values only a
    /// program knows.
    ///
    /// ```
    /// # use errcodes_codegen::Settings;
    /// let table = "code,message:template\nA,a set {{1; 2}}\nB,{user} is locked\n";
    /// let rows = Settings::inline("E", table).rows().expect("no fault");
    /// assert_eq!(rows[0].texts[0].shown().as_deref(), Some("a set {1; 2}"));
    /// assert_eq!(rows[1].texts[0].shown(), None);
    /// ```
    #[must_use]
    pub fn shown(&self) -> Option<Cow<'_, str>> {
        if self.is_template { literal(&self.text).map(Cow::Owned) } else { Some(Cow::Borrowed(&self.text)) }
    }
}

impl Row {
    /// Returns the text of this column in its default language, or `None`.
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
    /// Reads the table and returns its rows, in table order, as far as `only` and `skip` keep them.
    ///
    /// ```
    /// # use errcodes_codegen::Settings;
    /// let diagnostics = Settings::inline("E", "code,http_status\nA,4OO\n").rows().expect_err("4OO is not a status");
    /// assert_eq!(diagnostics.iter().next().map(|diagnostic| diagnostic.rule.id()), Some("not-a-status"));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the diagnostics of [`check`](Self::check) if one of them is an error.
    pub fn rows(self) -> Result<Vec<Row>, Diagnostics> {
        match check(self) {
            (_, diagnostics) if diagnostics.has_errors() => Err(diagnostics),
            (reading, _) => Ok(rows(&reading)),
        }
    }
}

fn rows(reading: &Reading) -> Vec<Row> {
    let Some(catalog) = &reading.catalog else { return Vec::new() };
    let columns: Vec<&TypedColumn> = reading.selected.columns(catalog).collect();
    reading.selected.rows.iter().filter_map(|&at| row(catalog, &columns, at)).collect()
}

fn row(catalog: &Catalog, columns: &[&TypedColumn], at: usize) -> Option<Row> {
    let row = catalog.row(at)?;
    let variant = row.identifier()?.to_owned();
    let column = |name: &str| columns.iter().find(|column| column.field.name() == name).copied();
    let cell = |column: Option<&TypedColumn>| Some(row.shown(column?)?.into_owned());
    let code = column("code").or_else(|| column("name")).or_else(|| catalog.key_column());
    let (of_code, name) = (cell(code), cell(column("name")));
    let status = column("http_status").map(|column| column.value(at));
    Some(Row {
        is_numeric: of_code.is_some() && code.is_some_and(|code| matches!(code.field.kind(), Kind::Integer(_))),
        code: of_code.or_else(|| name.clone()),
        name,
        variant,
        http_status: if let Some(Value::Status(status)) = status { Some(*status) } else { None },
        texts: columns.iter().filter(|column| is_text(column)).flat_map(|column| texts(column, at)).collect(),
        line: row.line(),
    })
}

fn is_text(column: &TypedColumn) -> bool {
    matches!(column.field.kind(), Kind::Text | Kind::Template) && !matches!(column.field.name(), "code" | "name")
}

/// Returns the cells of one field, language by language.
fn texts(column: &TypedColumn, at: usize) -> impl Iterator<Item = Text> {
    column.field.columns.iter().zip(&column.values).filter_map(move |(column, values)| {
        let text = values.get(at)?.text()?.into_owned();
        let is_template = column.kind == Kind::Template;
        Some(Text { column: column.name.to_string(), locale: column.locale.clone(), text, is_template })
    })
}

#[cfg(test)]
mod tests {
    use super::{Row, Settings, Text};

    fn text(column: &str, locale: Option<&str>, text: &str) -> Text {
        let (column, locale, text) = (column.to_owned(), locale.map(str::to_owned), text.to_owned());
        Text { column, locale, text, is_template: false }
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
                    code: Some("7".to_owned()),
                    is_numeric: true,
                    name: Some("SEVEN".to_owned()),
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
                    code: Some("8".to_owned()),
                    is_numeric: true,
                    name: Some("EIGHT".to_owned()),
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
            rows.iter().map(|row| (row.code.as_deref(), row.is_numeric, row.texts.len(), row.line)).collect();
        assert_eq!(rows, [(Some("A"), false, 0, 2), (Some("C"), false, 0, 4)]);
        assert!(Settings::inline("not a name", table).rows().is_err());
        assert!(Settings::inline("E", table).skip("txt").rows().is_err());
        assert!(Settings::inline("E", "").rows().is_err());
        assert!(Settings::inline("E", "name\n").rows().is_err());
    }
}
