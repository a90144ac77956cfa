//! The contenders: one table, in the form that each of them needs.

use std::fmt::Write as _;

use errcodes_benches::table::{Row, variant};
use errcodes_benches::wide::texts;

/// A way to have a table in a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Contender {
    /// The enum alone, with the same documentation and derives: the floor.
    Floor,
    Catalog,
    Derive,
    BuildScript,
    /// strum, `num_enum` and thiserror.
    Derives,
    /// Written by hand, or by a script: a `match` in each accessor.
    Matches,
}

pub(crate) const ALL: [Contender; 6] = [
    Contender::Floor,
    Contender::Catalog,
    Contender::Derive,
    Contender::BuildScript,
    Contender::Derives,
    Contender::Matches,
];

/// A library that is the table.
pub(crate) const CATALOG: &str =
    "errcodes::catalog! {\n    #[catalog(spec = \"table.csv\")]\n    pub enum Error {}\n}\n";

/// What the macro derives, except `Debug`, for which rustc needs gigabytes at 10,000 variants.
const DERIVES: &str = "Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash";

const DEBUG: &str = "impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.name()) }
}\n";

impl Contender {
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Floor => "bare enum (the floor)",
            Self::Catalog => "errcodes, `catalog!`",
            Self::Derive => "errcodes, `derive`",
            Self::BuildScript => "errcodes, build.rs",
            Self::Derives => "strum + num_enum + thiserror",
            Self::Matches => "a `match` in each accessor",
        }
    }

    /// Returns the name of its package for a table of that size.
    pub(crate) fn package(self, rows: usize) -> String {
        let name = match self {
            Self::Floor => "floor",
            Self::Catalog => "catalog",
            Self::Derive => "derive",
            Self::BuildScript => "script",
            Self::Derives => "derives",
            Self::Matches => "matches",
        };
        format!("{name}_{rows}")
    }

    pub(crate) fn dependencies(self) -> &'static [&'static str] {
        match self {
            Self::Floor | Self::Matches => &[],
            Self::Catalog | Self::Derive | Self::BuildScript => &["errcodes"],
            Self::Derives => &["num_enum", "strum", "thiserror"],
        }
    }

    /// Returns whether the program reads the table as CSV.
    pub(crate) fn reads_csv(self) -> bool {
        matches!(self, Self::Catalog | Self::Derive | Self::BuildScript)
    }

    /// Returns `src/lib.rs`: the enum, its accessors, and the lookups by code and name.
    pub(crate) fn library(self, rows: &[Row]) -> String {
        match self {
            Self::Floor => format!("#[derive({DERIVES})]\n{}", declaration(rows, documented)),
            Self::Catalog => CATALOG.to_owned(),
            Self::Derive => format!(
                "#[derive({DERIVES}, errcodes::ErrorCatalog)]\n#[catalog(spec = \"table.csv\")]\n{}{DEBUG}",
                declaration(rows, documented)
            ),
            Self::BuildScript => "include!(concat!(env!(\"OUT_DIR\"), \"/error.rs\"));\n".to_owned(),
            Self::Derives => derives(rows),
            Self::Matches => matches(rows),
        }
    }

    /// Returns the bare enum with the documentation that `catalog!` gives the wide table.
    pub(crate) fn wide_floor(rows: &[Row]) -> String {
        let mut text = format!("#[derive({DERIVES})]\npub enum Error {{\n");
        for (number, row) in rows.iter().enumerate() {
            let Row { code, name, status, description } = row;
            let [title, japanese, resolution, note, reason] = texts(row, number);
            let _ = writeln!(text, "    /// {code}, {name}, HTTP {status}");
            for paragraph in [title.as_str(), description, &japanese, &resolution, &note, &reason, "table.csv"] {
                if !paragraph.is_empty() {
                    let _ = writeln!(text, "    ///\n    /// {paragraph}");
                }
            }
            let _ = writeln!(text, "    {},", variant(name));
        }
        text + "}\n"
    }

    /// Returns `src/main.rs`: a program that looks something up.
    pub(crate) fn program(self, package: &str, rows: &[Row]) -> String {
        let first = rows.first().map(|row| variant(&row.name)).unwrap_or_default();
        let body = match self {
            Self::Floor => format!("println!(\"{{}}\", Error::{first} as u32 + name.len() as u32);"),
            Self::Derives => "let error: Option<Error> = name.parse().ok().or(Error::try_from(name.len() as u32).ok());
    println!(\"{:?} {:?}\", error.map(u32::from), error.map(|error| error.to_string()));"
                .to_owned(),
            _ => "let error = Error::from_name(&name).or(Error::from_code(name.len() as u32));
    println!(\"{:?} {:?}\", error.map(|error| error.code()), error.map(|error| error.to_string()));"
                .to_owned(),
        };
        format!(
            "use {package}::Error;\n\nfn main() {{\n    let name = std::env::args().nth(1).unwrap_or_default();\n    {body}\n}}\n"
        )
    }
}

/// Returns `pub enum Error { … }` with each variant as `write` writes it.
fn declaration(rows: &[Row], write: fn(&Row, &mut String)) -> String {
    let mut text = String::from("pub enum Error {\n");
    for row in rows {
        write(row, &mut text);
    }
    text + "}\n"
}

/// Returns a variant with the documentation that `catalog!` gives it.
fn documented(row: &Row, text: &mut String) {
    let Row { code, name, status, description } = row;
    let _ = writeln!(
        text,
        "    /// {code}, {name}, HTTP {status}\n    ///\n    /// {description}\n    ///\n    /// table.csv\n    {},",
        variant(name)
    );
}

fn derives(rows: &[Row]) -> String {
    let written = declaration(rows, |row, text| {
        let Row { code, name, status, description } = row;
        let _ = writeln!(
            text,
            "    /// {description}\n    #[error({description:?})]\n    #[strum(serialize = {name:?}, props(http_status = {status}))]\n    {} = {code},",
            variant(name)
        );
    });
    format!(
        "#[derive(Debug, {DERIVES}, strum::EnumString, strum::IntoStaticStr, strum::EnumProperty, strum::VariantArray,
    num_enum::TryFromPrimitive, num_enum::IntoPrimitive, thiserror::Error)]\n#[repr(u32)]\n{written}"
    )
}

fn matches(rows: &[Row]) -> String {
    let arms = |write: &dyn Fn(&Row, &str) -> String| -> String {
        rows.iter().map(|row| format!("            {}\n", write(row, &variant(&row.name)))).collect::<Vec<_>>().concat()
    };
    let accessor = |signature: &str, value: &dyn Fn(&Row) -> String| {
        let arms = arms(&|row, variant| format!("Self::{variant} => {},", value(row)));
        format!("    pub const fn {signature} {{\n        match self {{\n{arms}        }}\n    }}\n")
    };
    let lookup = |signature: &str, key: &dyn Fn(&Row) -> String| {
        let arms = arms(&|row, variant| format!("{} => Self::{variant},", key(row)));
        format!(
            "    pub fn {signature} -> Option<Self> {{\n        Some(match key {{\n{arms}            _ => return None,\n        }})\n    }}\n"
        )
    };
    let accessors = [
        accessor("code(&self) -> u32", &|row| row.code.to_string()),
        accessor("name(&self) -> &'static str", &|row| format!("{:?}", row.name)),
        accessor("http_status(&self) -> u16", &|row| row.status.to_string()),
        accessor("description(&self) -> &'static str", &|row| format!("{:?}", row.description)),
        lookup("from_code(key: u32)", &|row| row.code.to_string()),
        lookup("from_name(key: &str)", &|row| format!("{:?}", row.name)),
    ];
    format!(
        "#[derive({DERIVES})]\n{}impl Error {{\n{}}}\n{DEBUG}impl std::fmt::Display for Error {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{ f.write_str(self.description()) }}
}}\nimpl std::error::Error for Error {{}}\n",
        declaration(rows, documented),
        accessors.concat()
    )
}
