//! Alternatives to errcodes for lookups: phf, a `match`, strum and `num_enum`, as Rust source.

use std::fmt::{Display, Write as _};

use crate::table::{Codes, Row, variant};

fn write(text: &mut String, what: impl Display) {
    // Writing to a string does not fail.
    let _ = write!(text, "{what}");
}

/// Returns the alternatives for one table.
#[must_use]
pub fn peers(rows: &[Row], is_small: bool, codes: Codes) -> String {
    let mut text = String::new();
    let value = |row: &Row| format!("Error::{}", variant(&row.name));
    let values: Vec<String> = rows.iter().map(value).collect();

    let mut map = phf_codegen::Map::new();
    for (row, value) in rows.iter().zip(&values) {
        map.entry(row.code, value);
    }
    write(&mut text, format_args!("/// phf.\npub static PHF_CODES: phf::Map<u32, Error> = {};\n", map.build()));
    let arms = |key: &dyn Fn(&Row) -> String| -> String {
        let mut arms = String::new();
        for (row, value) in rows.iter().zip(&values) {
            write(&mut arms, format_args!("{} => {value},\n", key(row)));
        }
        arms
    };
    write(
        &mut text,
        format_args!(
            "/// A plain match.\n#[must_use]\n#[inline]\npub fn match_code(code: u32) -> Option<Error> {{ \
             Some(match code {{ {} _ => return None }}) }}\n",
            arms(&|row| row.code.to_string())
        ),
    );
    if codes == Codes::Scattered {
        let mut map = phf_codegen::Map::new();
        for (row, value) in rows.iter().zip(&values) {
            map.entry(row.name.as_str(), value);
        }
        let map = map.build();
        write(&mut text, format_args!("/// phf.\npub static PHF_NAMES: phf::Map<&'static str, Error> = {map};\n"));
    }
    if is_small && codes == Codes::Scattered {
        write(
            &mut text,
            format_args!(
                "/// A plain match.\n#[must_use]\n#[inline]\npub fn match_name(name: &str) -> Option<Error> {{ \
                 Some(match name {{ {} _ => return None }}) }}\n",
                arms(&|row| format!("{:?}", row.name))
            ),
        );
    }
    if is_small {
        let mut variants = String::new();
        for Row { name, code, .. } in rows {
            write(&mut variants, format_args!("#[strum(serialize = {name:?})] {} = {code},\n", variant(name)));
        }
        write(
            &mut text,
            format_args!(
                "/// strum and num_enum.\n\
                 #[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, num_enum::TryFromPrimitive)]\n\
                 #[repr(u32)]\n#[allow(missing_docs)]\npub enum Derived {{ {variants} }}\n"
            ),
        );
    }
    text
}

/// Returns sorted codes and names with their variants, for a binary search.
#[must_use]
pub fn sorted(rows: &[Row]) -> String {
    let count = rows.len();
    let mut rows: Vec<&Row> = rows.iter().collect();
    let mut text = String::new();
    let mut list = |name: &str, kind: &str, rows: &[&Row], key: &dyn Fn(&Row) -> String| {
        let pairs: Vec<String> =
            rows.iter().map(|row| format!("({}, Error::{})", key(row), variant(&row.name))).collect();
        write(&mut text, format_args!("pub static {name}: [({kind}, Error); {count}] = [{}];\n", pairs.join(", ")));
    };
    rows.sort_unstable_by_key(|row| row.code);
    list("SORTED_CODES", "u32", &rows, &|row| row.code.to_string());
    rows.sort_unstable_by_key(|row| &row.name);
    list("SORTED_NAMES", "&str", &rows, &|row| format!("{:?}", row.name));
    text
}
